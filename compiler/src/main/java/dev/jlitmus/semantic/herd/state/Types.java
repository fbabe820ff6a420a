package dev.jlitmus.semantic.herd.state;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.syntax.TypeName;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * C's signed integer types as Java's of the same width; {@code long} has 64 bits. Qualifiers say
 * nothing: whether an access is atomic is said by the access.
 */
public final class Types {
  private static final Set<String> QUALIFIERS = Set.of("const", "volatile", "_Atomic", "signed");

  private static final Map<String, PrimitiveType> SIGNED =
      Map.ofEntries(
          Map.entry("int", PrimitiveType.INT),
          Map.entry("int32_t", PrimitiveType.INT),
          Map.entry("char", PrimitiveType.BYTE),
          Map.entry("schar", PrimitiveType.BYTE),
          Map.entry("byte", PrimitiveType.BYTE),
          Map.entry("int8_t", PrimitiveType.BYTE),
          Map.entry("short", PrimitiveType.SHORT),
          Map.entry("short int", PrimitiveType.SHORT),
          Map.entry("int16_t", PrimitiveType.SHORT),
          Map.entry("long", PrimitiveType.LONG),
          Map.entry("long int", PrimitiveType.LONG),
          Map.entry("long long", PrimitiveType.LONG),
          Map.entry("long long int", PrimitiveType.LONG),
          Map.entry("llong", PrimitiveType.LONG),
          Map.entry("int64_t", PrimitiveType.LONG),
          Map.entry("intptr_t", PrimitiveType.LONG));

  private final Diagnostics diagnostics;

  public Types(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The type, int after a diagnostic. */
  public PrimitiveType of(TypeName name) {
    String bare =
        Arrays.stream(name.text().split(" "))
            .filter(word -> !QUALIFIERS.contains(word))
            .collect(Collectors.joining(" "));
    PrimitiveType type =
        SIGNED.get(bare.startsWith("atomic_") ? bare.substring("atomic_".length()) : bare);
    if (type == null) {
      diagnostics.add(
          Diagnostic.of(Code.L009, name.span(), "the type '" + name.text() + "' is not read", "")
              .withHelp("signed integers are: int, long, atomic_int, int64_t and the like"));
      return PrimitiveType.INT;
    }
    return type;
  }
}

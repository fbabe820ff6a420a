package dev.jlitmus.codegen.jmh;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.expression.JavaLiteral;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.codegen.names.TypeNames;
import dev.jlitmus.codegen.need.Body;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Registers in Java: locals of the benchmark, all of which a Blackhole takes in the end. Where a
 * method of the bench assigns some they are fields of an object that the benchmark makes and hands
 * on, which costs nothing once the method is inlined.
 */
final class Registers {
  private static final String BLACKHOLE = "blackhole";
  private static final String HOLDER = "registers";

  private final NameAllocator allocator = FieldNames.variables();
  private final Map<Key, String> names = new LinkedHashMap<>();
  private final ClassName type;
  private final TypeNames types;
  private boolean held;

  private record Key(String name, Type type) {
    static Key of(Column column) {
      return new Key(column.name(), column.type());
    }
  }

  /**
   * @param columns of all measures
   */
  Registers(Stream<Column> columns, ClassName owner, TypeNames types) {
    this.types = types;
    this.type = owner.nestedClass("Registers");
    allocator.newName(BLACKHOLE);
    allocator.newName(HOLDER);
    columns
        .map(Key::of)
        .forEach(key -> names.computeIfAbsent(key, added -> allocator.newName(added.name())));
  }

  /** From here on they are fields of an object. */
  void hold() {
    held = true;
  }

  /** All names that the benchmarks' parameters and these locals have. */
  List<String> variables() {
    List<String> all = new ArrayList<>(List.of(BLACKHOLE, HOLDER));
    all.addAll(names.values());
    return all;
  }

  CodeBlock use(Column column) {
    return use(Key.of(column));
  }

  private CodeBlock use(Key key) {
    return held ? CodeBlock.of("$L.$L", HOLDER, name(key)) : CodeBlock.of("$L", name(key));
  }

  ClassName type() {
    return type;
  }

  static String holder() {
    return HOLDER;
  }

  static String blackhole() {
    return BLACKHOLE;
  }

  CodeBlock declared(Body body) {
    if (held) {
      return CodeBlock.of("$T $L = new $T();\n", type, HOLDER, type);
    }
    return keys(body)
        .map(key ->
            CodeBlock.of(
                "$T $L = $L;\n",
                types.of(key.type()),
                name(key),
                JavaLiteral.initializer(Value.defaultOf(key.type()))))
        .collect(CodeBlock.joining(""));
  }

  CodeBlock consumed(Body body) {
    return keys(body)
        .map(key -> CodeBlock.of("$L.consume($L);\n", BLACKHOLE, use(key)))
        .collect(CodeBlock.joining(""));
  }

  /** The class of the object that holds them, where there is one. */
  void addTo(TypeSpec.Builder owner) {
    if (held) {
      TypeSpec.Builder holder =
          TypeSpec.classBuilder(type.simpleName()).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
      names.forEach((key, name) -> holder.addField(types.of(key.type()), name));
      owner.addType(holder.build());
    }
  }

  private static Stream<Key> keys(Body body) {
    return body.columns().stream()
        .map(Key::of)
        .distinct()
        .sorted(Comparator.comparing(Key::name).thenComparing(key -> key.type().text()));
  }

  private String name(Key key) {
    String name = names.get(key);
    if (name == null) {
      throw new IllegalStateException(key.name() + " is no register of the bench");
    }
    return name;
  }
}

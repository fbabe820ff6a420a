package dev.jlitmus.semantic.herd.state;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads herdtools' numbers: decimal, also with zeros before them, and hexadecimal. */
public final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,19}|0[xX][0-9a-fA-F]{1,15})");

  private final Diagnostics diagnostics;

  public Numbers(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** An int where it fits in one, else a long; zero after a diagnostic. */
  public Value value(Span span) {
    String text = span.text();
    if (!NUMBER.matcher(text).matches()) {
      diagnostics.add(
          Diagnostic.of(Code.L007, span, "'" + text + "' is no number that fits in long", ""));
      return Value.of(0);
    }
    try {
      boolean hex = text.toLowerCase(Locale.ROOT).contains("x");
      long value = hex ? Long.decode(text) : Long.parseLong(text);
      return value == (int) value
          ? Value.of((int) value)
          : Value.ofIntegral(PrimitiveType.LONG, value);
    } catch (NumberFormatException beyondLong) {
      diagnostics.add(
          Diagnostic.of(Code.L007, span, "this number does not fit in long", "out of range"));
      return Value.of(0);
    }
  }

  /** Of the type; zero after a diagnostic. */
  Value value(Span span, PrimitiveType type) {
    Value value = value(span);
    Value converted = value.to(type);
    if (converted.asLong() != value.asLong()) {
      diagnostics.add(
          Diagnostic.of(
              Code.L007, span, "this number does not fit in " + type.keyword(), "out of range"));
      return Value.defaultOf(type);
    }
    return converted;
  }
}

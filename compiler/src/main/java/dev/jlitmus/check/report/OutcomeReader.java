package dev.jlitmus.check.report;

import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an outcome as a person writes it: {@code 1, 0}, {@code (1, 0)} or {@code r1=1 r2=0}. */
final class OutcomeReader {
  private final LitmusTest test;

  OutcomeReader(LitmusTest test) {
    this.test = test;
  }

  /** What the text means. */
  sealed interface Reading {
    record Read(Outcome outcome) implements Reading {}

    /** A sentence says why. */
    record Unreadable(String why) implements Reading {}
  }

  Reading read(String text) {
    String bare = text.strip();
    if (bare.startsWith("(") && bare.endsWith(")")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    return bare.contains("=")
        ? named(bare.replaceAll("\\s*==?\\s*", "=").split("[\\s,;&]+"))
        : values(List.of(bare.strip().split("[\\s,;]+")));
  }

  private Reading named(String[] parts) {
    Map<String, String> byName = new HashMap<>();
    for (String part : parts) {
      int equals = part.indexOf('=');
      String name = part.substring(0, Math.max(0, equals));
      List<String> headings = test.columns().stream().map(Column::heading).toList();
      if (!headings.contains(name)) {
        return new Reading.Unreadable(
            "'%s' names no column of this test".formatted(part)
                + Spelling.closest(name, headings)
                    .map(near -> "; did you mean '%s'".formatted(near))
                    .orElse(""));
      }
      byName.put(name, part.substring(equals + 1));
    }
    List<String> values = new ArrayList<>();
    for (Column column : test.columns()) {
      String value = byName.get(column.heading());
      if (value == null) {
        return new Reading.Unreadable("no value is given for " + column.heading());
      }
      values.add(value);
    }
    return values(values);
  }

  private Reading values(List<String> texts) {
    if (texts.size() != test.columns().size()) {
      return new Reading.Unreadable(
          "an outcome of this test has %d columns, not %d"
              .formatted(test.columns().size(), texts.size()));
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Column column = test.columns().get(i);
      Optional<Value> value = value(texts.get(i), column.type());
      if (value.isEmpty()) {
        return new Reading.Unreadable(
            "'%s' is no value of %s".formatted(texts.get(i), column.heading()));
      }
      values.add(value.get());
    }
    return new Reading.Read(new Outcome(values));
  }

  private static Optional<Value> value(String text, Type type) {
    return switch (type) {
      case PrimitiveType primitive -> value(text, primitive);
      case ReferenceType ignored -> Optional.of(new Value.Reference(text));
    };
  }

  private static Optional<Value> value(String text, PrimitiveType type) {
    try {
      return switch (type) {
        case BOOLEAN ->
            text.equals("true") || text.equals("false")
                ? Optional.of(Value.of(text.equals("true")))
                : Optional.empty();
        case BYTE, SHORT, INT, LONG -> Optional.of(integral(type, Long.decode(text)));
        case CHAR ->
            text.matches("'.'|.")
                ? Optional.of(Value.ofIntegral(type, text.charAt(text.length() / 2)))
                : Optional.empty();
        // Through float, as a double nearest to a float's decimal is another number.
        case FLOAT -> Optional.of(Value.ofFloating(type, Float.parseFloat(text)));
        case DOUBLE -> Optional.of(Value.ofFloating(type, Double.parseDouble(text)));
      };
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Value integral(PrimitiveType type, long number) {
    Value value = Value.ofIntegral(type, number);
    if (value.asLong() != number) {
      throw new NumberFormatException(type.keyword());
    }
    return value;
  }
}

package dev.jlitmus.run.count;

import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads jcstress's id of an outcome: the values as Java prints them, between commas. A char stands
 * there raw and may itself be a comma, so the types say where a value ends.
 */
final class OutcomeParser {
  private static final String SEPARATOR = ", ";

  private final List<Type> columns;

  OutcomeParser(List<Type> columns) {
    this.columns = columns;
  }

  /**
   * The outcome that an id stands for.
   *
   * @throws IllegalArgumentException where it stands for none
   */
  Outcome parse(String id) {
    List<Value> values = new ArrayList<>();
    int from = 0;
    for (Type type : columns) {
      if (!values.isEmpty()) {
        if (!id.startsWith(SEPARATOR, from)) {
          throw new IllegalArgumentException(id);
        }
        from += SEPARATOR.length();
      }
      int to = end(id, from, type);
      values.add(value(type, id.substring(from, to)));
      from = to;
    }
    if (from != id.length()) {
      throw new IllegalArgumentException(id);
    }
    return new Outcome(values);
  }

  private static int end(String id, int from, Type type) {
    if (type == PrimitiveType.CHAR) {
      return Math.min(from + 1, id.length());
    }
    int comma = id.indexOf(SEPARATOR, from);
    return comma < 0 ? id.length() : comma;
  }

  private static Value value(Type type, String text) {
    return switch (type) {
      case PrimitiveType primitive -> value(primitive, text);
      case ReferenceType ignored -> new Value.Reference(text);
    };
  }

  private static Value value(PrimitiveType type, String text) {
    return switch (type) {
      case BOOLEAN -> bool(text);
      case CHAR -> Value.ofIntegral(type, single(text));
      case BYTE, SHORT, INT, LONG -> Value.ofIntegral(type, Long.parseLong(text));
      // Through float, as a double nearest to the shortest decimal of a float is another number.
      case FLOAT -> Value.ofFloating(type, Float.parseFloat(text));
      case DOUBLE -> Value.ofFloating(type, Double.parseDouble(text));
    };
  }

  private static Value bool(String text) {
    return switch (text) {
      case "true" -> Value.of(true);
      case "false" -> Value.of(false);
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static char single(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }
}

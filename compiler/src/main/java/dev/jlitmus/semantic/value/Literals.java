package dev.jlitmus.semantic.value;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads literals as JLS 3.10 says; what is no literal of Java, or out of range, is an error. */
public final class Literals {
  /** Of a long. */
  private static final int MOST_DIGITS = 19;

  private static final Pattern INTEGER =
      Pattern.compile(
          "(0[xX][0-9a-fA-F]+(_+[0-9a-fA-F]+)*|0[bB][01]+(_+[01]+)*|\\d+(_+\\d+)*)[lL]?");
  private static final Pattern FLOATING =
      Pattern.compile(
          "(\\d+(_+\\d+)*\\.?(\\d+(_+\\d+)*)?|\\.\\d+(_+\\d+)*)([eE][+-]?\\d+(_+\\d+)*)?[fFdD]?");
  private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u+[0-9a-fA-F]{4}");

  private final Diagnostics diagnostics;

  public Literals(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * The literal's value, empty after a diagnostic.
   *
   * @param span of the constant, with its sign
   * @param negative whether a minus stands before it, which reaches one further than plus
   */
  public Optional<Value> value(Span span, Expr.Literal literal, boolean negative) {
    return switch (literal.kind()) {
      case BOOLEAN -> Optional.of(Value.of(literal.text().equals("true")));
      case NULL -> Optional.of(Value.Reference.NULL);
      case CHARACTER -> character(literal);
      case FLOATING -> floating(span, literal, negative);
      case INTEGER ->
          INTEGER.matcher(literal.text()).matches()
              ? integer(span, literal.text().replace("_", ""), negative)
              : floating(span, literal, negative);
    };
  }

  private Optional<Value> integer(Span span, String text, boolean negative) {
    boolean isLong = text.toLowerCase(Locale.ROOT).endsWith("l");
    String digits = isLong ? text.substring(0, text.length() - 1) : text;
    PrimitiveType type = isLong ? PrimitiveType.LONG : PrimitiveType.INT;
    String lower = digits.toLowerCase(Locale.ROOT);
    try {
      if (lower.startsWith("0x") || lower.startsWith("0b") || lower.matches("0\\d+")) {
        int radix = lower.startsWith("0x") ? 16 : lower.startsWith("0b") ? 2 : 8;
        String bare = radix == 8 ? lower : lower.substring(2);
        long bits =
            isLong ? Long.parseUnsignedLong(bare, radix) : Integer.parseUnsignedInt(bare, radix);
        return Optional.of(Value.ofIntegral(type, negative ? -bits : bits));
      }
      String signed = negative ? "-" + digits : digits;
      long value = isLong ? Long.parseLong(signed) : Integer.parseInt(signed);
      return Optional.of(Value.ofIntegral(type, value));
    } catch (NumberFormatException e) {
      String help =
          isLong
              ? "a long is from -2^63 to 2^63-1"
              : "an int is from -2147483648 to 2147483647"
                  + (digits.length() <= MOST_DIGITS ? "; write " + digits + "L for a long" : "");
      diagnostics.add(
          Diagnostic.of(
                  Code.L007, span, "this number does not fit in " + type.keyword(), "out of range")
              .withHelp(help));
      return Optional.empty();
    }
  }

  private Optional<Value> floating(Span span, Expr.Literal literal, boolean negative) {
    String text = literal.text();
    if (!FLOATING.matcher(text).matches()) {
      diagnostics.add(
          Diagnostic.of(Code.L007, literal.span(), "'" + text + "' is no number of Java", ""));
      return Optional.empty();
    }
    String lower = text.replace("_", "").toLowerCase(Locale.ROOT);
    boolean isFloat = lower.endsWith("f");
    PrimitiveType type = isFloat ? PrimitiveType.FLOAT : PrimitiveType.DOUBLE;
    double value = isFloat ? Float.parseFloat(lower) : Double.parseDouble(lower);
    boolean zeroAsWritten = !lower.replaceAll("e.*", "").matches(".*[1-9].*");
    if (Double.isInfinite(value) || (value == 0 && !zeroAsWritten)) {
      diagnostics.add(
          Diagnostic.of(
              Code.L007, span, "this number does not fit in " + type.keyword(), "out of range"));
      return Optional.empty();
    }
    return Optional.of(Value.ofFloating(type, negative ? -value : value));
  }

  private Optional<Value> character(Expr.Literal literal) {
    String inner = literal.text().substring(1, literal.text().length() - 1);
    String text = "";
    if (UNICODE_ESCAPE.matcher(inner).matches()) {
      int code = Integer.parseInt(inner.substring(inner.length() - 4), 16);
      text = String.valueOf((char) code);
    } else {
      try {
        text = inner.translateEscapes();
      } catch (IllegalArgumentException unknownEscape) {
        text = "";
      }
    }
    if (text.length() != 1) {
      diagnostics.add(
          Diagnostic.of(Code.L007, literal.span(), "a char literal holds one character", "")
              .withHelp("write 'a', '\\n' or '\\u0041'"));
      return Optional.empty();
    }
    return Optional.of(new Value.Primitive(PrimitiveType.CHAR, text.charAt(0)));
  }
}

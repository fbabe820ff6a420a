package dev.jlitmus.syntax.parse.tree;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.syntax.parse.Spans;
import org.antlr.v4.runtime.Token;

/** Reads string literals: Java's escapes, without octal and Unicode ones. */
final class StringLiterals {
  private final Spans spans;
  private final Diagnostics diagnostics;

  StringLiterals(Spans spans, Diagnostics diagnostics) {
    this.spans = spans;
    this.diagnostics = diagnostics;
  }

  String unescape(Token literal) {
    String text = literal.getText();
    String inner = text.substring(1, text.length() - 1);
    try {
      rejectUnicodeEscapes(inner);
      return inner.translateEscapes();
    } catch (IllegalArgumentException e) {
      diagnostics.add(
          Diagnostic.of(Code.L007, spans.of(literal), "this string holds an unknown escape", "")
              .withHelp("the escapes are \\n \\t \\\" \\' and \\\\"));
      return inner;
    }
  }

  private static void rejectUnicodeEscapes(String inner) {
    for (int i = 0; i + 1 < inner.length(); i++) {
      if (inner.charAt(i) == '\\') {
        i++;
        if (inner.charAt(i) == 'u') {
          throw new IllegalArgumentException("\\u");
        }
      }
    }
  }
}

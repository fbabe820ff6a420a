package dev.jlitmus.syntax.herd.parse;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.HerdLexer;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.syntax.parse.Spans;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Reports what is no token of herdtools, and text that nests so deeply that walking its tree could
 * overflow a stack. Of a run of strange characters the first is reported.
 */
final class HerdTokenCheck {
  private static final int MAX_NESTING = 200;
  private static final int MAX_OPERATORS = 1_000;

  private final Spans spans;
  private final Diagnostics diagnostics;

  HerdTokenCheck(SourceFile source, Diagnostics diagnostics) {
    this.spans = new Spans(source);
    this.diagnostics = diagnostics;
  }

  void check(List<Token> tokens) {
    boolean afterStray = false;
    for (Token token : tokens) {
      boolean stray = token.getType() == HerdLexer.STRAY;
      if (stray && !afterStray) {
        strange(token);
      }
      afterStray = stray;
    }
    checkNesting(tokens);
  }

  private void strange(Token token) {
    int codePoint = token.getText().codePointAt(0);
    boolean visible = codePoint > ' ' && codePoint < 0x7f;
    String what =
        visible
            ? "'" + Character.toString(codePoint) + "'"
            : "the character U+%04X".formatted(codePoint);
    diagnostics.add(Diagnostic.of(Code.L002, spans.of(token), what + " means nothing here", ""));
  }

  /**
   * Brackets and {@code else} nest until their block ends, and every operator and {@code if} may
   * add a level to the tree of its statement.
   */
  private void checkNesting(List<Token> tokens) {
    Deque<Integer> outer = new ArrayDeque<>();
    int depth = 0;
    int operators = 0;
    for (Token token : tokens) {
      switch (token.getType()) {
        case HerdLexer.LPAREN, HerdLexer.LBRACE -> outer.push(depth++);
        case HerdLexer.RPAREN -> depth = outer.isEmpty() ? 0 : outer.pop();
        case HerdLexer.RBRACE -> {
          depth = outer.isEmpty() ? 0 : outer.pop();
          operators = 0;
        }
        case HerdLexer.ELSE -> depth++;
        case HerdLexer.SEMICOLON -> operators = 0;
        case HerdLexer.IDENTIFIER, HerdLexer.NUMBER, HerdLexer.COMMA, HerdLexer.COLON -> {}
        default -> operators += token.getChannel() == Token.DEFAULT_CHANNEL ? 1 : 0;
      }
      if (depth > MAX_NESTING || operators > MAX_OPERATORS) {
        boolean deep = depth > MAX_NESTING;
        diagnostics.add(
            Diagnostic.of(
                    Code.L003,
                    spans.of(token),
                    deep ? "nested too deeply" : "this statement is too long",
                    deep
                        ? "more than " + MAX_NESTING + " levels"
                        : "more than " + MAX_OPERATORS + " operators")
                .withHelp("a litmus test is small: split it, or use a local variable"));
        return;
      }
    }
  }
}

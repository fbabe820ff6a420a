package dev.jlitmus.syntax.parse;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.parse.mistake.StrayCharacters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Reports what is no token of the language, and text that nests so deeply that walking its tree
 * could overflow a stack. Depth is counted on the tokens, so that no parser has to survive it:
 * brackets, {@code else} and {@code for} nest until their block ends, operators and other
 * statements until a semicolon. Long tests and names are refused as well: a method of Java holds 64
 * KiB, a name less.
 */
final class TokenCheck {
  private static final int MAX_NESTING = 200;
  private static final int MAX_OPERATORS = 1_000;
  private static final int MAX_TOKENS = 8_192;
  private static final int MAX_NAME = 256;

  private final Spans spans;
  private final Diagnostics diagnostics;
  private final StrayCharacters strays;

  TokenCheck(SourceFile source, Diagnostics diagnostics) {
    this.spans = new Spans(source);
    this.diagnostics = diagnostics;
    this.strays = new StrayCharacters(source, diagnostics);
  }

  void check(List<Token> tokens) {
    tokens.forEach(this::checkToken);
    checkNesting(tokens);
    checkSizes(tokens);
  }

  private void checkToken(Token token) {
    switch (token.getType()) {
      case LitmusLexer.UNCLOSED_COMMENT ->
          report(token, 2, "this comment is not closed", "a comment ends with '*/'");
      case LitmusLexer.UNCLOSED_STRING ->
          report(
              token,
              1,
              "this string is not closed",
              "a string ends with '\"' on the line on which it begins");
      case LitmusLexer.UNCLOSED_CHARACTER ->
          report(token, 1, "this character is not closed", "a character looks like 'a' or '\\n'");
      case LitmusLexer.STRAY -> strays.report(token.getStartIndex());
      default -> {}
    }
  }

  private void checkName(Span name) {
    if (name.end() - name.start() > MAX_NAME) {
      diagnostics.add(
          Diagnostic.of(
              Code.L008,
              spans.source().span(name.start(), name.start() + MAX_NAME),
              "a name has at most " + MAX_NAME + " characters",
              "this one has " + (name.end() - name.start())));
    }
  }

  private void report(Token token, int length, String headline, String help) {
    int start = token.getStartIndex();
    Span span = spans.source().span(start, start + length);
    diagnostics.add(Diagnostic.of(Code.L002, span, headline, "").withHelp(help));
  }

  private void checkNesting(List<Token> tokens) {
    Deque<Integer> outer = new ArrayDeque<>();
    int depth = 0;
    int operators = 0;
    for (Token token : tokens) {
      switch (token.getType()) {
        case LitmusLexer.LPAREN, LitmusLexer.LBRACKET, LitmusLexer.LBRACE -> {
          outer.push(depth++);
          operators = token.getType() == LitmusLexer.LBRACE ? 0 : operators;
        }
        case LitmusLexer.RPAREN, LitmusLexer.RBRACKET, LitmusLexer.RBRACE -> {
          depth = outer.isEmpty() ? 0 : outer.pop();
          operators = token.getType() == LitmusLexer.RBRACE ? 0 : operators;
        }
        case LitmusLexer.ELSE, LitmusLexer.FOR -> depth++;
        case LitmusLexer.SEMICOLON -> operators = 0;
        case LitmusLexer.IF,
            LitmusLexer.WHILE,
            LitmusLexer.DO,
            LitmusLexer.QUESTION,
            LitmusLexer.DOT,
            LitmusLexer.IN ->
            operators++;
        default -> {
          if (isOperator(token.getType())) {
            operators++;
          }
        }
      }
      if (depth > MAX_NESTING || operators > MAX_OPERATORS) {
        diagnostics.add(
            Diagnostic.of(
                    Code.L003,
                    spans.of(token),
                    depth > MAX_NESTING ? "nested too deeply" : "this statement is too long",
                    depth > MAX_NESTING
                        ? "more than " + MAX_NESTING + " levels"
                        : "more than " + MAX_OPERATORS + " operators")
                .withHelp("a litmus test is small: split it, or use a local variable"));
        return;
      }
    }
  }

  private static boolean isOperator(int type) {
    boolean cast = type >= LitmusLexer.BOOLEAN && type <= LitmusLexer.DOUBLE;
    return cast || (type >= LitmusLexer.PLUS && type <= LitmusLexer.OR);
  }

  /** A test reaches to the next one; its name may also be a string. */
  private void checkSizes(List<Token> tokens) {
    int length = 0;
    for (Token token : tokens) {
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      boolean begins = token.getType() == LitmusLexer.TEST || token.getType() == LitmusLexer.BENCH;
      length = begins ? 0 : length + 1;
      boolean isTestName = length == 1 && token.getType() == LitmusLexer.STRING;
      if (isTestName || token.getType() == LitmusLexer.IDENTIFIER) {
        checkName(spans.of(token));
      }
      if (length == MAX_TOKENS) {
        diagnostics.add(
            Diagnostic.of(
                    Code.L403,
                    spans.of(token),
                    "a test has at most " + MAX_TOKENS + " words and signs",
                    "one too many")
                .withHelp("a litmus test is small: split it"));
      }
    }
  }
}

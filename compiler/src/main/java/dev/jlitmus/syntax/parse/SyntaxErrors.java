package dev.jlitmus.syntax.parse;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * Says what was expected and what stands there, in the words of the language rather than of its
 * grammar, and recovers as ANTLR does, so that several errors of a text are found.
 */
final class SyntaxErrors extends DefaultErrorStrategy {
  /** Where parsing can go on after an error without guessing: ends and beginnings of constructs. */
  private static final IntervalSet ANCHORS =
      new IntervalSet(
          LitmusLexer.SEMICOLON,
          LitmusLexer.LBRACE,
          LitmusLexer.RBRACE,
          LitmusLexer.TEST,
          LitmusLexer.THREAD,
          LitmusLexer.JOIN,
          LitmusLexer.FORBIDDEN,
          LitmusLexer.ALLOWED,
          LitmusLexer.INTERESTING,
          LitmusLexer.REQUIRED,
          LitmusLexer.OTHERWISE,
          LitmusLexer.MODEL);

  private final Spans spans;
  private final Diagnostics diagnostics;

  SyntaxErrors(SourceFile source, Diagnostics diagnostics) {
    this.spans = new Spans(source);
    this.diagnostics = diagnostics;
  }

  @Override
  protected void reportNoViableAlternative(Parser parser, NoViableAltException e) {
    report(parser, e.getOffendingToken(), parser.getExpectedTokens());
  }

  @Override
  protected void reportInputMismatch(Parser parser, InputMismatchException e) {
    report(parser, e.getOffendingToken(), e.getExpectedTokens());
  }

  @Override
  protected void reportUnwantedToken(Parser parser) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      report(parser, parser.getCurrentToken(), getExpectedTokens(parser));
    }
  }

  @Override
  protected void reportMissingToken(Parser parser) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      report(parser, parser.getCurrentToken(), getExpectedTokens(parser));
    }
  }

  /** Also skips the head of a statement that the language does not have: {@code while (…)}. */
  @Override
  protected @Nullable Token singleTokenDeletion(Parser parser) {
    int word = parser.getCurrentToken().getType();
    boolean unknownStatement =
        (word == LitmusLexer.RESERVED || word == LitmusLexer.FOR)
            && parser.getInputStream().LA(2) == LitmusLexer.LPAREN
            && getExpectedTokens(parser).contains(LitmusLexer.IF);
    if (!unknownStatement) {
      return super.singleTokenDeletion(parser);
    }
    reportUnwantedToken(parser);
    parser.consume();
    int depth = 0;
    do {
      int type = parser.consume().getType();
      depth += type == LitmusLexer.LPAREN ? 1 : type == LitmusLexer.RPAREN ? -1 : 0;
    } while (depth > 0 && parser.getInputStream().LA(1) != Token.EOF);
    reportMatch(parser);
    return parser.getCurrentToken();
  }

  @Override
  protected void consumeUntil(Parser parser, IntervalSet set) {
    super.consumeUntil(parser, set.and(ANCHORS));
  }

  private void report(Parser parser, Token found, IntervalSet expected) {
    String word = found.getText();
    if (isWord(found) && expected.contains(LitmusLexer.IDENTIFIER) && isNameOnly(expected)) {
      diagnostics.add(
          Diagnostic.of(
              Code.L008,
              spans.of(found),
              "'" + word + "' is a word of the language and cannot be a name",
              "choose another name"));
      return;
    }
    String wanted = new ExpectedTokens(expected, parser.getVocabulary()).describe();
    String headline = "expected " + wanted + ", found " + describe(found);
    Token previous = parser.getInputStream().LT(-1);
    boolean onLaterLine = previous != null && previous.getLine() < found.getLine();
    if (onLaterLine && ExpectedTokens.canCloseLine(expected)) {
      int end = spans.of(previous).end();
      Span after = spans.source().span(end, end);
      diagnostics.add(Diagnostic.of(Code.L001, after, headline, "expected " + wanted + " here"));
    } else {
      diagnostics.add(Diagnostic.of(Code.L001, spans.of(found), headline, "not expected here"));
    }
  }

  private static boolean isWord(Token token) {
    return token.getType() >= LitmusLexer.TEST && token.getType() <= LitmusLexer.RESERVED;
  }

  private static boolean isNameOnly(IntervalSet expected) {
    return !expected.contains(LitmusLexer.INTEGER);
  }

  private static String describe(Token token) {
    if (token.getType() == Token.EOF) {
      return "the end of the file";
    }
    String text = token.getText();
    return text.length() <= 40 ? "'" + text + "'" : "'" + text.substring(0, 37) + "…'";
  }
}

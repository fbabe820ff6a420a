package dev.jlitmus.syntax.herd.parse;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.HerdLexer;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.parse.Spans;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Says what was expected and what stands there, and recovers as ANTLR does. */
final class HerdSyntaxErrors extends DefaultErrorStrategy {
  /** Where parsing can go on after an error without guessing. */
  private static final IntervalSet ANCHORS =
      new IntervalSet(
          HerdLexer.SEMICOLON,
          HerdLexer.LBRACE,
          HerdLexer.RBRACE,
          HerdLexer.LOCATIONS,
          HerdLexer.EXISTS,
          HerdLexer.FORALL);

  private final Spans spans;
  private final Diagnostics diagnostics;

  HerdSyntaxErrors(SourceFile source, Diagnostics diagnostics) {
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

  /** Also skips the head of a statement that is not read: {@code while (…)}. */
  @Override
  protected @Nullable Token singleTokenDeletion(Parser parser) {
    boolean unknownStatement =
        parser.getCurrentToken().getType() == HerdLexer.RESERVED
            && parser.getInputStream().LA(2) == HerdLexer.LPAREN;
    if (!unknownStatement) {
      return super.singleTokenDeletion(parser);
    }
    reportUnwantedToken(parser);
    parser.consume();
    int depth = 0;
    do {
      int type = parser.consume().getType();
      depth += type == HerdLexer.LPAREN ? 1 : type == HerdLexer.RPAREN ? -1 : 0;
    } while (depth > 0 && parser.getInputStream().LA(1) != Token.EOF);
    reportMatch(parser);
    return parser.getCurrentToken();
  }

  @Override
  protected void consumeUntil(Parser parser, IntervalSet set) {
    super.consumeUntil(parser, set.and(ANCHORS));
  }

  private void report(Parser parser, Token found, IntervalSet expected) {
    if (found.getType() == HerdLexer.RESERVED) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L009,
                  spans.of(found),
                  "'" + found.getText() + "' in a test of herdtools is not read",
                  "")
              .withHelp("threads consist of assignments, accesses, fences, if and else"));
      return;
    }
    String wanted = describe(parser, expected);
    String headline = "expected " + wanted + ", found " + describe(found);
    Token previous = parser.getInputStream().LT(-1);
    boolean onLaterLine = previous != null && previous.getLine() < found.getLine();
    if (onLaterLine && expected.contains(HerdLexer.SEMICOLON)) {
      int end = spans.of(previous).end();
      Span after = spans.source().span(end, end);
      diagnostics.add(Diagnostic.of(Code.L001, after, headline, "expected " + wanted + " here"));
    } else {
      diagnostics.add(Diagnostic.of(Code.L001, spans.of(found), headline, "not expected here"));
    }
  }

  private static String describe(Parser parser, IntervalSet expected) {
    if (expected.contains(HerdLexer.IF)) {
      return "a statement or '}'";
    }
    if (expected.contains(HerdLexer.EXISTS)) {
      return expected.contains(HerdLexer.IDENTIFIER)
          ? "a thread or a condition"
          : "'exists', '~exists' or 'forall'";
    }
    if (expected.contains(HerdLexer.TRUE)) {
      return "a condition such as 0:r0=1";
    }
    if (expected.contains(HerdLexer.BANG)) {
      return "an expression";
    }
    if (expected.contains(HerdLexer.SEMICOLON)) {
      return "';'";
    }
    List<String> names = new ArrayList<>();
    for (int token : expected.toList()) {
      names.add(name(parser, token));
    }
    return String.join(" or ", names);
  }

  private static String name(Parser parser, int token) {
    return switch (token) {
      case Token.EOF -> "the end of the file";
      case HerdLexer.IDENTIFIER -> "a name";
      case HerdLexer.NUMBER -> "a number";
      case HerdLexer.STRING -> "a string";
      case HerdLexer.TEST_NAME -> "the test's name";
      case HerdLexer.NOT -> "'~'";
      case HerdLexer.UNEQUAL -> "'!='";
      default -> parser.getVocabulary().getDisplayName(token);
    };
  }

  private static String describe(Token token) {
    if (token.getType() == Token.EOF) {
      return "the end of the file";
    }
    String text = token.getText();
    return text.length() <= 40 ? "'" + text + "'" : "'" + text.substring(0, 37) + "…'";
  }
}

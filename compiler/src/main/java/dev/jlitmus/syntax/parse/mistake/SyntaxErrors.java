package dev.jlitmus.syntax.parse.mistake;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.grammar.LitmusParser;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.parse.Spans;
import java.util.Optional;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * Says what was expected and what stands there, in the words of the language rather than of its
 * grammar, and goes on behind it: with the next test, member or statement where one of them is
 * wrong from its first word on, and within it as ANTLR does. A misspelt word is taken for the right
 * one, so that it hides nothing.
 */
public final class SyntaxErrors extends DefaultErrorStrategy {
  /** Where parsing can go on after an error without guessing: ends and beginnings of constructs. */
  private static final IntervalSet ANCHORS =
      new IntervalSet(
          LitmusLexer.SEMICOLON,
          LitmusLexer.LBRACE,
          LitmusLexer.RBRACE,
          LitmusLexer.TEST,
          LitmusLexer.BENCH,
          LitmusLexer.MEASURE,
          LitmusLexer.BASELINE,
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

  public SyntaxErrors(SourceFile source, Diagnostics diagnostics) {
    this.spans = new Spans(source);
    this.diagnostics = diagnostics;
  }

  @Override
  public void sync(Parser parser) {
    Optional<Place> place = Place.of(parser);
    if (place.isEmpty()) {
      super.sync(parser);
    } else {
      skipUnknown(parser, place.get());
    }
  }

  private void skipUnknown(Parser parser, Place place) {
    // What could have ended the rule before is not what could stand here.
    nextTokensContext = null;
    nextTokensState = ATNState.INVALID_STATE_NUMBER;
    IntervalSet expected = parser.getExpectedTokens();
    Token found = parser.getCurrentToken();
    while (!place.ends(found) && !place.begins(parser.getInputStream(), expected)) {
      if (!inErrorRecoveryMode(parser)) {
        beginErrorCondition(parser);
        report(parser, found, expected, Optional.of(place));
      }
      if (!correct(found, place)) {
        new Skipping(parser).skip(place, expected);
      }
      endErrorCondition(parser);
      found = parser.getCurrentToken();
    }
  }

  /** Takes a misspelt word for the one that is meant. */
  private static boolean correct(Token found, Place place) {
    Optional<String> meant =
        found.getType() == LitmusLexer.IDENTIFIER
            ? Spelling.closest(found.getText(), Advice.words(place.words()))
            : Optional.empty();
    meant.ifPresent(word -> ((WritableToken) found).setType(typeOf(word, place.words())));
    return meant.isPresent();
  }

  private static int typeOf(String word, IntervalSet types) {
    return types.toList().stream()
        .filter(type -> ("'" + word + "'").equals(LitmusLexer.VOCABULARY.getLiteralName(type)))
        .findFirst()
        .orElseThrow();
  }

  /** What could stand at the offending token, which need not be the one the choice began with. */
  @Override
  protected void reportNoViableAlternative(Parser parser, NoViableAltException e) {
    IntervalSet expected = new IntervalSet();
    if (e.getDeadEndConfigs() != null) {
      for (ATNConfig config : e.getDeadEndConfigs()) {
        for (Transition step : config.state.getTransitions()) {
          if (step.label() != null) {
            expected.addAll(step.label());
          }
        }
      }
    }
    report(
        parser,
        e.getOffendingToken(),
        expected.isNil() ? parser.getExpectedTokens() : expected,
        Optional.empty());
  }

  @Override
  protected void reportInputMismatch(Parser parser, InputMismatchException e) {
    report(parser, e.getOffendingToken(), e.getExpectedTokens(), Optional.empty());
  }

  @Override
  protected void reportUnwantedToken(Parser parser) {
    reportToken(parser);
  }

  @Override
  protected void reportMissingToken(Parser parser) {
    reportToken(parser);
  }

  private void reportToken(Parser parser) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      report(parser, parser.getCurrentToken(), getExpectedTokens(parser), Optional.empty());
    }
  }

  /** What ends something is not what is too much: {@code r1 = ; r2 = x;} has two statements. */
  @Override
  protected @Nullable Token singleTokenDeletion(Parser parser) {
    return ANCHORS.contains(parser.getCurrentToken().getType())
        ? null
        : super.singleTokenDeletion(parser);
  }

  /** A statement or member that only lacks its semicolon is over; the next one is on its line. */
  @Override
  public void recover(Parser parser, RecognitionException e) {
    int rule = parser.getContext().getRuleIndex();
    boolean isRest = rule == LitmusParser.RULE_typedRest;
    boolean ends =
        isRest
            || rule == LitmusParser.RULE_member
            || rule == LitmusParser.RULE_benchMember
            || rule == LitmusParser.RULE_simpleStatement;
    Neighbours near = new Neighbours(parser.getInputStream(), parser.getCurrentToken());
    boolean begun =
        isRest || near.token().getTokenIndex() > parser.getContext().getStart().getTokenIndex();
    if (ends
        && begun
        && near.beginsLine()
        && parser.getExpectedTokens().contains(LitmusLexer.SEMICOLON)) {
      endErrorCondition(parser);
    } else {
      super.recover(parser, e);
    }
  }

  @Override
  protected void consumeUntil(Parser parser, IntervalSet set) {
    IntervalSet anchors = isInHeader(parser) ? new IntervalSet(LitmusLexer.LBRACE) : ANCHORS;
    new Skipping(parser).skipTo(set.and(anchors));
  }

  /** Behind a header with a mistake the members of its test are read all the same. */
  private static boolean isInHeader(Parser parser) {
    return switch (parser.getContext().getRuleIndex()) {
      case LitmusParser.RULE_header,
          LitmusParser.RULE_benchHeader,
          LitmusParser.RULE_testName,
          LitmusParser.RULE_axis,
          LitmusParser.RULE_axisParameters,
          LitmusParser.RULE_axisRow,
          LitmusParser.RULE_setting ->
          true;
      default -> false;
    };
  }

  /**
   * Where something is missing at the end of a line the place is there, else the token that should
   * not be.
   */
  private void report(Parser parser, Token found, IntervalSet expected, Optional<Place> place) {
    boolean modifier = found.getType() == LitmusLexer.VOLATILE && !isInHeader(parser);
    if (isWord(found) && !modifier && place.isEmpty() && isNameOnly(expected)) {
      diagnostics.add(ReservedNames.cannotBeAName(spans, found));
      return;
    }
    String wanted = new ExpectedTokens(expected, parser.getVocabulary()).describe();
    String headline = "expected " + wanted + ", found " + describe(found);
    Neighbours near = new Neighbours(parser.getInputStream(), found);
    Diagnostic diagnostic;
    if (place.isEmpty() && isMissing(near, expected)) {
      int end = spans.of(near.before()).end();
      Span after = spans.source().span(end, end);
      diagnostic = Diagnostic.of(Code.L001, after, headline, "expected " + wanted + " here");
    } else {
      diagnostic = Diagnostic.of(Code.L001, spans.of(found), headline, "not expected here");
    }
    if (expected.size() == 1 && expected.contains(LitmusLexer.RBRACE)) {
      Span opened = spans.of(parser.getContext().getStart());
      diagnostic = diagnostic.withLabel(opened, "what begins here is not closed");
    }
    Optional<String> help = new Advice(near, expected, place).about(found);
    diagnostics.add(help.map(diagnostic::withHelp).orElse(diagnostic));
  }

  /** Whether the token is right, and only what should have ended before it is missing. */
  private static boolean isMissing(Neighbours near, IntervalSet expected) {
    Token found = near.token();
    return ExpectedTokens.canCloseLine(expected)
        && (near.beginsLine()
            || (found.getType() == LitmusLexer.RBRACE && !expected.contains(LitmusLexer.INTEGER)));
  }

  /**
   * A table in parentheses is not one whose bracket is missing, nor is what a header does not go on
   * with the first field of its test.
   */
  @Override
  protected boolean singleTokenInsertion(Parser parser) {
    boolean header = parser.getContext().getRuleIndex() == LitmusParser.RULE_test;
    return parser.getCurrentToken().getType() != LitmusLexer.LPAREN
        && !(header && parser.getCurrentToken().getType() == LitmusLexer.IDENTIFIER)
        && super.singleTokenInsertion(parser);
  }

  private static boolean isWord(Token token) {
    return token.getType() >= LitmusLexer.TEST && token.getType() <= LitmusLexer.RESERVED;
  }

  private static boolean isNameOnly(IntervalSet expected) {
    return expected.contains(LitmusLexer.IDENTIFIER) && !expected.contains(LitmusLexer.INTEGER);
  }

  private static String describe(Token token) {
    if (token.getType() == Token.EOF) {
      return "the end of the file";
    }
    String text = token.getText();
    return text.length() <= 40 ? "'" + text + "'" : "'" + text.substring(0, 37) + "…'";
  }
}

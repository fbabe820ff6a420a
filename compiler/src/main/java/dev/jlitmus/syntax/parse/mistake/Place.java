package dev.jlitmus.syntax.parse.mistake;

import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.grammar.LitmusParser;
import java.util.Optional;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;

/** The places of a file where one of many things may follow, and by which it is known. */
enum Place {
  /** Between tests, benches, classes and methods. */
  FILE(
      new IntervalSet(
          LitmusLexer.TEST,
          LitmusLexer.BENCH,
          LitmusLexer.CLASS,
          LitmusLexer.VOID,
          LitmusLexer.BOOLEAN,
          LitmusLexer.BYTE,
          LitmusLexer.SHORT,
          LitmusLexer.CHAR,
          LitmusLexer.INT,
          LitmusLexer.LONG,
          LitmusLexer.FLOAT,
          LitmusLexer.DOUBLE),
      new IntervalSet()),

  /** Between the members of a test. */
  TEST(
      new IntervalSet(
          LitmusLexer.VOLATILE,
          LitmusLexer.FINAL,
          LitmusLexer.CLASS,
          LitmusLexer.VOID,
          LitmusLexer.BOOLEAN,
          LitmusLexer.BYTE,
          LitmusLexer.SHORT,
          LitmusLexer.CHAR,
          LitmusLexer.INT,
          LitmusLexer.LONG,
          LitmusLexer.FLOAT,
          LitmusLexer.DOUBLE,
          LitmusLexer.CLASS_NAME,
          LitmusLexer.THREAD,
          LitmusLexer.JOIN,
          LitmusLexer.FORBIDDEN,
          LitmusLexer.ALLOWED,
          LitmusLexer.INTERESTING,
          LitmusLexer.REQUIRED,
          LitmusLexer.OTHERWISE,
          LitmusLexer.MODEL),
      new IntervalSet(LitmusLexer.TEST, LitmusLexer.BENCH, LitmusLexer.RBRACE)),

  /** Between the members of a bench. */
  BENCH(
      TEST.first.or(new IntervalSet(LitmusLexer.MEASURE, LitmusLexer.BASELINE)),
      new IntervalSet(LitmusLexer.TEST, LitmusLexer.BENCH, LitmusLexer.RBRACE)),

  /** Between the statements or the threads of a measure. */
  MEASURE(
      new IntervalSet(),
      new IntervalSet(
          LitmusLexer.TEST,
          LitmusLexer.BENCH,
          LitmusLexer.MEASURE,
          LitmusLexer.BASELINE,
          LitmusLexer.RBRACE)),

  /** Between the statements of a block. */
  BLOCK(
      new IntervalSet(),
      new IntervalSet(
          LitmusLexer.TEST,
          LitmusLexer.BENCH,
          LitmusLexer.MEASURE,
          LitmusLexer.BASELINE,
          LitmusLexer.RBRACE,
          LitmusLexer.THREAD,
          LitmusLexer.JOIN,
          LitmusLexer.FORBIDDEN,
          LitmusLexer.ALLOWED,
          LitmusLexer.INTERESTING,
          LitmusLexer.REQUIRED,
          LitmusLexer.OTHERWISE,
          LitmusLexer.MODEL));

  private static final IntervalSet AFTER_NAMES =
      new IntervalSet(
          LitmusLexer.SEMICOLON, LitmusLexer.ASSIGN, LitmusLexer.COMMA, LitmusLexer.LPAREN);

  private final IntervalSet first;
  private final IntervalSet end;

  Place(IntervalSet first, IntervalSet end) {
    this.first = first;
    this.end = end;
  }

  /** The place that the parser is at, where it is one of them. */
  static Optional<Place> of(Parser parser) {
    return switch (parser.getContext().getRuleIndex()) {
      case LitmusParser.RULE_file -> Optional.of(FILE);
      case LitmusParser.RULE_test -> Optional.of(TEST);
      case LitmusParser.RULE_bench -> Optional.of(BENCH);
      case LitmusParser.RULE_measure -> Optional.of(MEASURE);
      case LitmusParser.RULE_block -> Optional.of(BLOCK);
      default -> Optional.empty();
    };
  }

  /** Whether something begins with the token that may stand here. */
  boolean begins(Token token, IntervalSet expected) {
    return switch (this) {
      case FILE, TEST, BENCH -> first.contains(token.getType());
      case MEASURE, BLOCK -> expected.contains(token.getType());
    };
  }

  /** Whether something begins with the next token, or with the class that it names. */
  boolean begins(TokenStream tokens, IntervalSet expected) {
    return begins(tokens.LT(1), expected) || (this != BLOCK && namesAType(tokens));
  }

  /**
   * {@code Node n;} {@code Node n = …} {@code Node[] n} and not a misspelt word of the language.
   */
  private static boolean namesAType(TokenStream tokens) {
    if (tokens.LA(1) != LitmusLexer.IDENTIFIER) {
      return false;
    }
    return switch (tokens.LA(2)) {
      case LitmusLexer.IDENTIFIER -> AFTER_NAMES.contains(tokens.LA(3));
      case LitmusLexer.LBRACKET -> tokens.LA(3) == LitmusLexer.RBRACKET;
      default -> false;
    };
  }

  /** Whether the token ends what is here, be it only because a brace is missing before it. */
  boolean ends(Token token) {
    return token.getType() == Token.EOF || end.contains(token.getType());
  }

  /** The words that something here begins with. */
  IntervalSet words() {
    return first;
  }
}

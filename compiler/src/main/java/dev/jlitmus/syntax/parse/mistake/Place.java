package dev.jlitmus.syntax.parse.mistake;

import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.grammar.LitmusParser;
import java.util.Optional;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** The three places of a file where one of many things may follow, and by which it is known. */
enum Place {
  /** Between tests and methods. */
  FILE(
      new IntervalSet(
          LitmusLexer.TEST,
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
      new IntervalSet(LitmusLexer.TEST, LitmusLexer.RBRACE)),

  /** Between the statements of a block. */
  BLOCK(
      new IntervalSet(),
      new IntervalSet(
          LitmusLexer.TEST,
          LitmusLexer.RBRACE,
          LitmusLexer.THREAD,
          LitmusLexer.JOIN,
          LitmusLexer.FORBIDDEN,
          LitmusLexer.ALLOWED,
          LitmusLexer.INTERESTING,
          LitmusLexer.REQUIRED,
          LitmusLexer.OTHERWISE,
          LitmusLexer.MODEL));

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
      case LitmusParser.RULE_block -> Optional.of(BLOCK);
      default -> Optional.empty();
    };
  }

  /** Whether something begins with the token that may stand here. */
  boolean begins(Token token, IntervalSet expected) {
    return this == BLOCK ? expected.contains(token.getType()) : first.contains(token.getType());
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

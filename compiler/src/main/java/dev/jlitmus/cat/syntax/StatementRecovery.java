package dev.jlitmus.cat.syntax;

import dev.jlitmus.grammar.CatParser;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** After an error goes on at the next word that can only start a statement. */
final class StatementRecovery extends DefaultErrorStrategy {

  /** {@code let} may also stand in an expression, and {@code with} in {@code try}. */
  static final IntervalSet STARTS =
      new IntervalSet(
          CatParser.LET,
          CatParser.FLAG,
          CatParser.UNDEFINED_UNLESS,
          CatParser.ACYCLIC,
          CatParser.IRREFLEXIVE,
          CatParser.EMPTY,
          CatParser.UNSUPPORTED,
          CatParser.COHERENT,
          CatParser.FINALS,
          CatParser.INCLUDE,
          CatParser.SHOW,
          CatParser.UNSHOW);

  private int errorAt = -1;

  @Override
  public void recover(Parser recognizer, RecognitionException e) {
    if (errorAt == recognizer.getInputStream().index()
        && recognizer.getCurrentToken().getType() != Token.EOF) {
      recognizer.consume();
    }
    errorAt = recognizer.getInputStream().index();
    consumeUntil(recognizer, STARTS);
  }

  /** Guesses neither a token too many nor one too few: the message would be about the guess. */
  @Override
  public Token recoverInline(Parser recognizer) {
    throw new InputMismatchException(recognizer);
  }

  @Override
  public void sync(Parser recognizer) {
    // What does not fit is met, and reported, where it is read.
  }
}

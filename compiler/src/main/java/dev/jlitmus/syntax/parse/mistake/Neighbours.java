package dev.jlitmus.syntax.parse.mistake;

import java.util.function.IntUnaryOperator;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * The tokens before and behind one, wherever the parser itself is: it looks ahead.
 *
 * @param token in the middle
 */
record Neighbours(TokenStream tokens, Token token) {

  /** The token before; the token itself where it is the first. */
  Token before() {
    return nearest(index -> index - 1);
  }

  /** Whether nothing stands before the token on its line. */
  boolean beginsLine() {
    return before().getTokenIndex() == token.getTokenIndex()
        || before().getLine() < token.getLine();
  }

  /** The token behind; the token itself where it is the last. */
  Token next() {
    return nearest(index -> index + 1);
  }

  private Token nearest(IntUnaryOperator step) {
    int index = step.applyAsInt(token.getTokenIndex());
    while (index >= 0 && index < tokens.size()) {
      Token candidate = tokens.get(index);
      if (candidate.getChannel() == Token.DEFAULT_CHANNEL) {
        return candidate;
      }
      index = step.applyAsInt(index);
    }
    return token;
  }
}

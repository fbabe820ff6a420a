package dev.jlitmus.syntax.parse;

import dev.jlitmus.grammar.LitmusLexer;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;

/**
 * Tells names by what follows, so that angle brackets behind a class are no comparison and the body
 * behind a method is no argument: {@code C<K, V>}, {@code C<>} and {@code x.run(() ->}.
 */
final class NamesInFront {
  private NamesInFront() {}

  /** Gives such names their types. */
  static void tell(List<Token> tokens) {
    List<Token> visible =
        tokens.stream().filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL).toList();
    for (int i = 0; i < visible.size(); i++) {
      if (visible.get(i) instanceof WritableToken name
          && name.getType() == LitmusLexer.IDENTIFIER) {
        if (isClass(visible, i)) {
          name.setType(LitmusLexer.CLASS_NAME);
        } else if (isRunner(visible, i)) {
          name.setType(LitmusLexer.RUNNER);
        }
      }
    }
  }

  /** A comparison of a comparison is none of Java's. */
  private static boolean isClass(List<Token> tokens, int at) {
    if (type(tokens, at + 1) != LitmusLexer.LESS
        || !Character.isUpperCase(tokens.get(at).getText().charAt(0))) {
      return false;
    }
    int next = at + 2;
    while (type(tokens, next) == LitmusLexer.IDENTIFIER
        && type(tokens, next + 1) == LitmusLexer.COMMA) {
      next += 2;
    }
    return type(tokens, next) == LitmusLexer.GREATER
        ? next == at + 2
        : type(tokens, next) == LitmusLexer.IDENTIFIER
            && type(tokens, next + 1) == LitmusLexer.GREATER;
  }

  private static boolean isRunner(List<Token> tokens, int at) {
    return at > 0
        && type(tokens, at - 1) == LitmusLexer.DOT
        && type(tokens, at + 1) == LitmusLexer.LPAREN
        && type(tokens, at + 2) == LitmusLexer.LPAREN
        && type(tokens, at + 3) == LitmusLexer.RPAREN
        && type(tokens, at + 4) == LitmusLexer.ARROW;
  }

  private static int type(List<Token> tokens, int at) {
    return at < tokens.size() ? tokens.get(at).getType() : Token.EOF;
  }
}

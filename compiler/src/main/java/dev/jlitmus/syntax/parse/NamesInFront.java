package dev.jlitmus.syntax.parse;

import dev.jlitmus.grammar.LitmusLexer;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;

/**
 * Tells names by what follows, so that one that is out of place is not taken for the beginning of a
 * declaration: {@code C x = new …}, {@code C<T> x = y.…} and {@code x.y(() ->}.
 */
final class NamesInFront {
  /** Those of synchronizers; every other class is a class of objects. */
  private static final Set<String> CLASSES =
      Set.of(
          "Object",
          "ReentrantLock",
          "Condition",
          "ReentrantReadWriteLock",
          "CountDownLatch",
          "Semaphore",
          "Channel",
          "Once");

  private NamesInFront() {}

  /** Gives such names their types. */
  static void tell(List<Token> tokens) {
    List<Token> visible =
        tokens.stream().filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL).toList();
    for (int i = 0; i < visible.size(); i++) {
      if (visible.get(i) instanceof WritableToken name
          && name.getType() == LitmusLexer.IDENTIFIER) {
        if (CLASSES.contains(name.getText()) && isClass(visible, i)) {
          name.setType(LitmusLexer.CLASS_NAME);
        } else if (isRunner(visible, i)) {
          name.setType(LitmusLexer.RUNNER);
        }
      }
    }
  }

  private static boolean isClass(List<Token> tokens, int at) {
    int name = at + 1;
    if (type(tokens, name) == LitmusLexer.LESS) {
      name += type(tokens, name + 1) == LitmusLexer.IDENTIFIER ? 3 : 2;
    }
    int value = type(tokens, name + 2);
    return type(tokens, name) == LitmusLexer.IDENTIFIER
        && type(tokens, name + 1) == LitmusLexer.ASSIGN
        && (value == LitmusLexer.NEW
            || (value == LitmusLexer.IDENTIFIER
                && type(tokens, name + 3) == LitmusLexer.DOT
                && type(tokens, name + 5) == LitmusLexer.LPAREN));
  }

  private static boolean isRunner(List<Token> tokens, int at) {
    return type(tokens, at + 1) == LitmusLexer.DOT
        && type(tokens, at + 2) == LitmusLexer.IDENTIFIER
        && type(tokens, at + 3) == LitmusLexer.LPAREN
        && type(tokens, at + 4) == LitmusLexer.LPAREN
        && type(tokens, at + 5) == LitmusLexer.RPAREN
        && type(tokens, at + 6) == LitmusLexer.ARROW;
  }

  private static int type(List<Token> tokens, int at) {
    return at < tokens.size() ? tokens.get(at).getType() : Token.EOF;
  }
}

package dev.jlitmus.syntax.parse;

import dev.jlitmus.grammar.LitmusLexer;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;

/**
 * Tells names by what follows, so that angle brackets behind a class are no comparison, the body
 * behind a method is no argument, and parentheses before a value are a cast: {@code C<K, V>},
 * {@code C<>}, {@code x.run(() ->} and {@code (C) x}.
 */
final class NamesInFront {
  /** What begins a value that a cast can stand before; a sign would make it a sum (JLS 15.16). */
  private static final Set<Integer> VALUES =
      Set.of(
          LitmusLexer.IDENTIFIER,
          LitmusLexer.LPAREN,
          LitmusLexer.NEW,
          LitmusLexer.THIS,
          LitmusLexer.NULL,
          LitmusLexer.TRUE,
          LitmusLexer.FALSE,
          LitmusLexer.INTEGER,
          LitmusLexer.FLOATING,
          LitmusLexer.CHARACTER,
          LitmusLexer.NOT,
          LitmusLexer.COMPLEMENT,
          LitmusLexer.DEADLOCK,
          LitmusLexer.THREW);

  /** Parentheses behind them hold a condition, an object or an argument. */
  private static final Set<Integer> BEFORE_PARENTHESES =
      Set.of(
          LitmusLexer.IDENTIFIER,
          LitmusLexer.IF,
          LitmusLexer.WHILE,
          LitmusLexer.FOR,
          LitmusLexer.SYNCHRONIZED,
          LitmusLexer.AWAIT);

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
        } else if (isCast(visible, i)) {
          name.setType(LitmusLexer.CAST_NAME);
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

  private static boolean isCast(List<Token> tokens, int at) {
    boolean opens =
        at > 0
            && type(tokens, at - 1) == LitmusLexer.LPAREN
            && (at == 1 || !BEFORE_PARENTHESES.contains(type(tokens, at - 2)));
    int next = at + 1;
    while (type(tokens, next) == LitmusLexer.LBRACKET
        && type(tokens, next + 1) == LitmusLexer.RBRACKET) {
      next += 2;
    }
    return opens
        && type(tokens, next) == LitmusLexer.RPAREN
        && (next > at + 1 || VALUES.contains(type(tokens, next + 1)));
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

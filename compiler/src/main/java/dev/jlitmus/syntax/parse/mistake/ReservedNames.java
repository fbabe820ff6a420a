package dev.jlitmus.syntax.parse.mistake;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.syntax.parse.Spans;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;

/**
 * Reports Java's words where they are declared or assigned as names, once each, and then lets the
 * parser take them for names: one slip is one message, and what stands behind it is still read.
 */
public final class ReservedNames {
  private static final Set<Integer> ENDS_OF_NAMES =
      Set.of(LitmusLexer.SEMICOLON, LitmusLexer.ASSIGN, LitmusLexer.COMMA);

  private final Spans spans;
  private final Diagnostics diagnostics;

  public ReservedNames(Spans spans, Diagnostics diagnostics) {
    this.spans = spans;
    this.diagnostics = diagnostics;
  }

  public void check(List<Token> tokens) {
    List<Token> visible =
        tokens.stream().filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL).toList();
    Set<String> names = new HashSet<>();
    for (int i = 1; i + 1 < visible.size(); i++) {
      Token word = visible.get(i);
      int next = visible.get(i + 1).getType();
      boolean declared = isDeclared(visible.get(i - 1));
      if (isReserved(word) && (declared || next == LitmusLexer.ASSIGN)) {
        if (names.add(word.getText())) {
          diagnostics.add(cannotBeAName(spans, word));
        }
      } else if (declared && isWordOfTests(word) && ENDS_OF_NAMES.contains(next)) {
        diagnostics.add(cannotBeAName(spans, word));
        if (isWordOfBenches(word)) {
          names.add(word.getText());
        }
        take(word);
      }
    }
    for (int i = 0; i + 1 < visible.size(); i++) {
      int next = visible.get(i + 1).getType();
      boolean used =
          next != LitmusLexer.LPAREN
              && next != LitmusLexer.IDENTIFIER
              && next != LitmusLexer.STRING;
      if (names.contains(visible.get(i).getText()) && used) {
        take(visible.get(i));
      }
    }
  }

  private static void take(Token word) {
    if (word instanceof WritableToken name) {
      name.setType(LitmusLexer.IDENTIFIER);
    }
  }

  private static boolean isReserved(Token word) {
    return word.getType() == LitmusLexer.RESERVED || word.getType() == LitmusLexer.ACCESS;
  }

  /** Elsewhere such a word begins or joins something, and stays what it is. */
  private static boolean isWordOfTests(Token word) {
    return word.getType() >= LitmusLexer.TEST && word.getType() <= LitmusLexer.THREW;
  }

  /** Nothing but a name follows where such a word begins something. */
  private static boolean isWordOfBenches(Token word) {
    return word.getType() >= LitmusLexer.BENCH && word.getType() <= LitmusLexer.BASELINE;
  }

  private static boolean isDeclared(Token before) {
    boolean typed = before.getType() >= LitmusLexer.BOOLEAN && before.getType() <= LitmusLexer.VAR;
    return typed
        || switch (before.getType()) {
          case LitmusLexer.THREAD,
              LitmusLexer.TEST,
              LitmusLexer.BENCH,
              LitmusLexer.MEASURE,
              LitmusLexer.BASELINE ->
              true;
          default -> false;
        };
  }

  static Diagnostic cannotBeAName(Spans spans, Token word) {
    return Diagnostic.of(
        Code.L008,
        spans.of(word),
        "'" + word.getText() + "' is a word of the language and cannot be a name",
        "choose another name");
  }
}

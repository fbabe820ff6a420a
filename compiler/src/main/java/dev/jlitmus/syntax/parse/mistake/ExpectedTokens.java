package dev.jlitmus.syntax.parse.mistake;

import dev.jlitmus.grammar.LitmusLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Describes a set of expected tokens to a person: "an expression" rather than its eleven first
 * tokens, and the operators that could always follow only where nothing else could.
 */
record ExpectedTokens(IntervalSet tokens, Vocabulary vocabulary) {

  private static final IntervalSet CLOSING =
      new IntervalSet(
          LitmusLexer.SEMICOLON, LitmusLexer.RPAREN, LitmusLexer.RBRACKET, LitmusLexer.RBRACE);

  /** Whether something is expected that would end what stands on the line before. */
  static boolean canCloseLine(IntervalSet tokens) {
    return !tokens.and(CLOSING).isNil();
  }

  String describe() {
    List<String> phrases = new ArrayList<>();
    IntervalSet rest = new IntervalSet(tokens);
    if (tokens.contains(LitmusLexer.MEASURE)) {
      phrases.addAll(List.of("a field", "a measure", "'baseline'"));
      rest = rest.and(new IntervalSet(LitmusLexer.RBRACE));
    } else if (tokens.contains(LitmusLexer.THREAD) && tokens.contains(LitmusLexer.IF)) {
      phrases.addAll(List.of("a statement", "a thread"));
      rest = rest.and(new IntervalSet(LitmusLexer.RBRACE));
    } else if (tokens.contains(LitmusLexer.THREAD)) {
      phrases.addAll(List.of("a field", "a thread", "'join'", "a clause"));
      rest = rest.and(new IntervalSet(LitmusLexer.RBRACE));
    } else if (tokens.contains(LitmusLexer.TEST)) {
      rest = rest.and(new IntervalSet(Token.EOF, LitmusLexer.TEST, LitmusLexer.BENCH));
    } else if (tokens.contains(LitmusLexer.IF)) {
      phrases.add("a statement");
      rest = rest.and(new IntervalSet(LitmusLexer.RBRACE, LitmusLexer.ELSE));
    } else if (tokens.contains(LitmusLexer.MODEL)) {
      phrases.add("a condition on parameters or models");
      rest = new IntervalSet();
    } else if (tokens.contains(LitmusLexer.VOLATILE) && tokens.contains(LitmusLexer.INTEGER)) {
      phrases.add("a mode, a fence, a number, 'true' or 'false'");
      rest = rest.and(CLOSING);
    } else if (tokens.contains(LitmusLexer.INTEGER)) {
      phrases.add("an expression");
      rest = rest.and(CLOSING);
    } else if (tokens.contains(LitmusLexer.INT)) {
      phrases.add("a type");
      rest = new IntervalSet();
    } else if (tokens.contains(LitmusLexer.PLUS)) {
      rest = withoutOperators();
    } else if (tokens.contains(LitmusLexer.SEMICOLON) && tokens.contains(LitmusLexer.LPAREN)) {
      // Behind a field's name, which might also be a method's.
      rest = new IntervalSet(LitmusLexer.SEMICOLON, LitmusLexer.COMMA);
    }
    IntervalSet closing = rest.and(CLOSING);
    closing.toList().forEach(token -> phrases.add(name(token)));
    rest.subtract(closing).toList().forEach(token -> phrases.add(name(token)));
    int last = phrases.size() - 1;
    return last == 0
        ? phrases.getFirst()
        : String.join(", ", phrases.subList(0, last)) + " or " + phrases.get(last);
  }

  private IntervalSet withoutOperators() {
    IntervalSet kept = new IntervalSet();
    for (int token : tokens.toList()) {
      boolean operator = token >= LitmusLexer.PLUS_ASSIGN && token <= LitmusLexer.OR;
      boolean suffix =
          token == LitmusLexer.DOT
              || token == LitmusLexer.IN
              || token == LitmusLexer.QUESTION
              || token == LitmusLexer.LPAREN
              || token == LitmusLexer.LBRACKET;
      if (!operator && !suffix) {
        kept.add(token);
      }
    }
    return kept.isNil() ? tokens : kept;
  }

  private String name(int token) {
    return switch (token) {
      case Token.EOF -> "the end of the file";
      case LitmusLexer.IDENTIFIER,
          LitmusLexer.CLASS_NAME,
          LitmusLexer.RUNNER,
          LitmusLexer.CAST_NAME ->
          "a name";
      case LitmusLexer.STRING -> "a string";
      default -> vocabulary.getDisplayName(token);
    };
  }
}

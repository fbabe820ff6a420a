package dev.jlitmus.syntax.parse.mistake;

import static java.util.Map.entry;

import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.grammar.LitmusLexer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * What a user may have had in mind who wrote something that does not belong there: the habits of
 * Java, Kotlin, Go, C and herd, and slips of the keyboard.
 *
 * @param near what stands around it
 * @param expected what could stand there
 */
record Advice(Neighbours near, IntervalSet expected, Optional<Place> place) {
  private static final String TYPES =
      "a field has a primitive type or a class of the file: int x; Node n = new Node();";
  private static final String TYPED = "a field is declared with its type: int x;";
  private static final String CLAUSE =
      "say which outcomes are meant: forbidden r1 == 0 && r2 == 0;";
  private static final String NO_MODIFIER =
      "leave it out: all threads share the fields, and none has another modifier than volatile or"
          + " final";
  private static final String A_TEST = "a file holds tests: test Name { … }";
  private static final String A_BENCH =
      "a bench holds fields and measures: int x; measure read { r1 = x; } baseline read;";
  private static final String A_THREAD = "a thread is written: thread { … }, or thread name { … }";
  private static final String TO_THE_END =
      "nothing throws or catches; 'return' ends a thread or a method";
  private static final String LOCAL =
      "a local has a primitive type, a class of the file, or 'var': var t = x;";

  private static final Map<String, String> OF_MEMBERS =
      Map.ofEntries(
          entry("static", NO_MODIFIER),
          entry("public", NO_MODIFIER),
          entry("private", NO_MODIFIER),
          entry("protected", NO_MODIFIER),
          entry("exists", CLAUSE),
          entry("assert", CLAUSE),
          entry("expect", CLAUSE),
          entry("go", A_THREAD),
          entry("bool", "a truth value is a boolean: boolean x;"),
          entry("val", TYPED),
          entry("let", TYPED),
          entry("var", TYPED),
          entry("auto", TYPED),
          entry("const", TYPED));

  private static final Map<String, String> OF_STATEMENTS =
      Map.ofEntries(
          entry("throw", TO_THE_END),
          entry("try", TO_THE_END),
          entry("synchronized", "order accesses by their modes: x.setRelease(1), x.getAcquire()"),
          entry("else", "an 'else' stands behind the statement of an 'if'"),
          entry("volatile", "a local belongs to its thread: leave the word out"));

  private static final Map<String, String> BEFORE =
      Map.of(
          "not", "'not' is written '!'",
          "val", LOCAL,
          "let", LOCAL,
          "auto", LOCAL,
          "bool", LOCAL,
          "boolean", LOCAL,
          "Integer", LOCAL,
          "String", LOCAL);

  /** A sentence, where the mistake is a known one. */
  Optional<String> about(Token found) {
    return slip(found)
        .or(() -> ofPlace(found))
        .or(() -> ofSign(found))
        .or(() -> Optional.ofNullable(BEFORE.get(near.before().getText())));
  }

  /** A misspelt word of the language. */
  Optional<String> slip(Token found) {
    return found.getType() == LitmusLexer.IDENTIFIER
        ? Spelling.question(found.getText(), words(expected))
        : Optional.empty();
  }

  static List<String> words(IntervalSet types) {
    return types.toList().stream()
        .map(LitmusLexer.VOCABULARY::getLiteralName)
        .filter(Objects::nonNull)
        .map(literal -> literal.substring(1, literal.length() - 1))
        .filter(word -> Character.isLetter(word.charAt(0)))
        .toList();
  }

  private Optional<String> ofPlace(Token found) {
    String word = found.getText();
    return place.flatMap(at ->
        switch (at) {
          case FILE ->
              Optional.of(
                  Place.TEST.begins(found, expected)
                      ? "it belongs into a test: is the '}' before it one too many?"
                      : A_TEST);
          case TEST -> Optional.of(OF_MEMBERS.getOrDefault(word, member(found)));
          case BENCH -> Optional.of(OF_MEMBERS.getOrDefault(word, A_BENCH));
          case MEASURE, BLOCK -> Optional.ofNullable(OF_STATEMENTS.get(word));
        });
  }

  private String member(Token found) {
    int next = near.next().getType();
    boolean named = next == LitmusLexer.LBRACE || next == LitmusLexer.LPAREN;
    if (named || found.getType() == LitmusLexer.LBRACE) {
      return A_THREAD;
    }
    return next == LitmusLexer.IDENTIFIER
        ? TYPES
        : "a test holds fields, threads and clauses: int x; thread { x = 1; } allowed x == 1;";
  }

  private Optional<String> ofSign(Token found) {
    boolean clause = expected.contains(LitmusLexer.WHEN);
    return Optional.ofNullable(
        switch (found.getType()) {
          case LitmusLexer.ASSIGN ->
              clause || near.before().getType() == LitmusLexer.EQUAL
                  ? "compare with '=='"
                  : "one '=' assigns, '==' compares";
          case LitmusLexer.COMMA ->
              clause
                  ? "several columns stand in parentheses: (r1, r2) in [(0, 1), (1, 1)]"
                  : "a statement ends with ';'";
          case LitmusLexer.LPAREN -> ofParenthesis();
          case LitmusLexer.STRING ->
              isNameOfThread()
                  ? "a thread's name is a word: thread writer { … }"
                  : clause ? "a reason stands behind a colon: : " + found.getText() : null;
          case LitmusLexer.INTEGER ->
              isNameOfThread() ? "a thread's name is a word: thread writer { … }" : null;
          case LitmusLexer.CHARACTER ->
              expected.contains(LitmusLexer.STRING) ? "a string stands in double quotes" : null;
          case LitmusLexer.COLON ->
              near.next().getType() == LitmusLexer.ASSIGN ? "assign with '='" : null;
          case LitmusLexer.BIT_AND ->
              "a field has no address; its accesses are methods: x.getAcquire()";
          case LitmusLexer.VOLATILE -> "it stands before the type: volatile int x;";
          case LitmusLexer.IDENTIFIER -> ofWord(found.getText());
          default ->
              near.before().getType() == LitmusLexer.IF
                  ? "a condition stands in parentheses: if (x == 1)"
                  : null;
        });
  }

  private @Nullable String ofParenthesis() {
    if (expected.contains(LitmusLexer.LBRACE)) {
      return "a thread has no parameters: thread writer { … }";
    }
    return expected.contains(LitmusLexer.LBRACKET)
        ? "a table stands in brackets: in [(0, 1), (1, 1)]"
        : null;
  }

  private @Nullable String ofWord(String word) {
    return switch (word) {
      case "and" -> "'and' is written '&&'";
      case "or" -> "'or' is written '||'";
      default ->
          near.before().getType() == LitmusLexer.IF
              ? "a condition stands in parentheses: if (x == 1)"
              : null;
    };
  }

  private boolean isNameOfThread() {
    return near.before().getType() == LitmusLexer.THREAD;
  }
}

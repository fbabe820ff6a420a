package dev.jlitmus.cat.syntax;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.CatParser;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a text in words of the language. */
final class SyntaxErrors extends BaseErrorListener {
  private static final int MOST_EXPECTED = 4;

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private boolean none = true;

  SyntaxErrors(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  boolean none() {
    return none;
  }

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      @Nullable Object offendingSymbol,
      int line,
      int charPositionInLine,
      String message,
      @Nullable RecognitionException e) {
    none = false;
    Token token =
        offendingSymbol instanceof Token offending
            ? offending
            : ((Parser) recognizer).getCurrentToken();
    boolean end = token.getType() == Token.EOF;
    Span span =
        end
            ? file.span(file.length(), file.length())
            : file.span(token.getStartIndex(), token.getStopIndex() + 1);
    String found = end ? "the end of the model" : "'" + token.getText().strip() + "'";
    diagnostics.add(
        switch (token.getType()) {
          case CatParser.FOREIGN, CatParser.TAG ->
              Diagnostic.of(Code.L414, span, found + " is not supported in models", "")
                  .withHelp("sets, relations and functions can be defined with let");
          case CatParser.OPEN_COMMENT ->
              Diagnostic.of(Code.L410, span, "a comment that does not end", "starts here");
          case CatParser.OPEN_STRING ->
              Diagnostic.of(Code.L410, span, "a string that does not end on its line", "");
          default ->
              Diagnostic.of(Code.L410, span, "unexpected " + found, expected((Parser) recognizer));
        });
  }

  /** Empty where too much could stand there to be helpful. */
  private static String expected(Parser parser) {
    IntervalSet tokens = parser.getExpectedTokens();
    List<String> words = new ArrayList<>();
    if (tokens.contains(CatParser.ZERO)) {
      words.add("an expression");
    } else {
      tokens.toList().forEach(type -> words.add(word(type)));
    }
    return words.size() > MOST_EXPECTED ? "" : "expected " + String.join(" or ", words);
  }

  private static String word(int type) {
    return switch (type) {
      case Token.EOF -> "the end";
      case CatParser.NAME -> "a name";
      case CatParser.STRING -> "a string";
      default -> {
        String literal = CatParser.VOCABULARY.getLiteralName(type);
        yield literal == null ? CatParser.VOCABULARY.getDisplayName(type) : literal;
      }
    };
  }
}

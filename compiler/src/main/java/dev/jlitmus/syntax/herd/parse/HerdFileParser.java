package dev.jlitmus.syntax.herd.parse;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.HerdLexer;
import dev.jlitmus.grammar.HerdParser;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.herd.Dialect;
import dev.jlitmus.syntax.herd.HerdTest;
import dev.jlitmus.syntax.parse.AsciiView;
import dev.jlitmus.syntax.parse.Spans;
import java.util.Arrays;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;

/**
 * Parses herdtools' litmus files in their Java and C dialects. All syntax errors of a text are
 * found in one go; where there is one no tree is made.
 */
public final class HerdFileParser {

  /** Whether the file is one of herdtools, in a dialect that is read or another. */
  public static boolean recognizes(SourceFile file) {
    return FirstWord.of(file).isPresent();
  }

  /** The tree of a file of herdtools, empty where {@code diagnostics} got an error. */
  public Optional<HerdTest> parse(SourceFile source, Diagnostics diagnostics) {
    Span word = FirstWord.of(source).orElseThrow(() -> new IllegalArgumentException(source.name()));
    Optional<Dialect> dialect =
        Arrays.stream(Dialect.values()).filter(d -> d.word().equals(word.text())).findFirst();
    if (dialect.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L009,
                  word,
                  "herdtools' tests for " + word.text() + " are not read",
                  "another language")
              .withHelp("its tests in Java and in C are, and tests in jlitmus' own language"));
      return Optional.empty();
    }
    return parse(source, dialect.get(), diagnostics);
  }

  private static Optional<HerdTest> parse(
      SourceFile source, Dialect dialect, Diagnostics diagnostics) {
    HerdLexer lexer = new HerdLexer(new AsciiView(source));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    new HerdTokenCheck(source, diagnostics).check(tokens.getTokens());
    if (diagnostics.hasErrors()) {
      return Optional.empty();
    }
    HerdParser parser = new HerdParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new HerdSyntaxErrors(source, diagnostics));
    HerdParser.FileContext tree = parser.file();
    return diagnostics.hasErrors()
        ? Optional.empty()
        : Optional.of(new HerdTreeBuilder(new Spans(source)).build(tree, dialect));
  }
}

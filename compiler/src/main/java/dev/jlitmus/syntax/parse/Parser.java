package dev.jlitmus.syntax.parse;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.grammar.LitmusParser;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.syntax.LitmusFile;
import dev.jlitmus.syntax.parse.mistake.ReservedNames;
import dev.jlitmus.syntax.parse.mistake.SyntaxErrors;
import dev.jlitmus.syntax.parse.tree.TreeBuilder;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;

/**
 * Parses the litmus language. All syntax errors of a text are found in one go; where there is one
 * no tree is made. Texts that are too deep to be walked are refused before they are parsed.
 */
public final class Parser {

  /** A class of each library that decides how a text is understood, beside this one's own. */
  public static List<Class<?>> madeBy() {
    return List.of(LitmusParser.class, CommonTokenStream.class);
  }

  /** The tree, empty where {@code diagnostics} got an error. */
  public Optional<LitmusFile> parse(SourceFile source, Diagnostics diagnostics) {
    LitmusLexer lexer = new LitmusLexer(new AsciiView(source));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    new TokenCheck(source, diagnostics).check(tokens.getTokens());
    if (diagnostics.hasErrors()) {
      return Optional.empty();
    }

    new ReservedNames(new Spans(source), diagnostics).check(tokens.getTokens());
    NamesInFront.tell(tokens.getTokens());
    LitmusParser parser = new LitmusParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new SyntaxErrors(source, diagnostics));
    LitmusParser.FileContext tree = parser.file();
    if (diagnostics.hasErrors()) {
      return Optional.empty();
    }

    LitmusFile file = new TreeBuilder(new Spans(source), tokens, diagnostics).build(tree);
    if (file.tests().isEmpty() && file.benches().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.L006, source.span(0, 0), "the file holds no test", "")
              .withHelp("a test begins with 'test Name {', a bench with 'bench Name {'"));
    }
    return diagnostics.hasErrors() ? Optional.empty() : Optional.of(file);
  }
}

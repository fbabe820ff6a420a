package dev.jlitmus.cat.syntax;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.CatLexer;
import dev.jlitmus.grammar.CatParser;
import dev.jlitmus.source.SourceFile;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/** From text to tree. */
public final class ModelParser {
  /** More code points than this no model has. */
  public static final int MAX_LENGTH = 1 << 18;

  /** Brackets open at once. */
  public static final int MAX_NESTING = 200;

  /** Tokens of one statement: as deep may the tree of a chain of operators be. */
  public static final int MAX_STATEMENT = 2_000;

  /** Empty where the text has an error. */
  public Optional<Model> parse(SourceFile file, Diagnostics diagnostics) {
    if (file.length() > MAX_LENGTH) {
      diagnostics.add(
          Diagnostic.of(Code.L004, file.span(0, 0), "the model is too large", "")
              .withHelp("a model has at most " + MAX_LENGTH + " characters"));
      return Optional.empty();
    }
    CatLexer lexer = new CatLexer(CharStreams.fromString(file.text(), file.name()));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    if (tooDeep(file, tokens, diagnostics)) {
      return Optional.empty();
    }
    CatParser parser = new CatParser(tokens);
    SyntaxErrors errors = new SyntaxErrors(file, diagnostics);
    parser.removeErrorListeners();
    parser.addErrorListener(errors);
    parser.setErrorHandler(new StatementRecovery());
    // No prediction of this grammar needs the full context, and without it parsing is faster.
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    CatParser.ModelContext tree = parser.model();
    return errors.none() ? Optional.of(new TreeBuilder(file).build(tree)) : Optional.empty();
  }

  private static boolean tooDeep(
      SourceFile file, CommonTokenStream tokens, Diagnostics diagnostics) {
    int depth = 0;
    int length = 0;
    for (Token token : tokens.getTokens()) {
      switch (token.getType()) {
        case CatLexer.LPAREN, CatLexer.LBRACKET, CatLexer.LBRACE, CatLexer.IN, CatLexer.FUN ->
            depth++;
        case CatLexer.RPAREN, CatLexer.RBRACKET, CatLexer.RBRACE -> depth--;
        default -> {}
      }
      if (StatementRecovery.STARTS.contains(token.getType()) && depth <= 0) {
        depth = 0;
        length = 0;
      }
      if (depth > MAX_NESTING || ++length > MAX_STATEMENT) {
        diagnostics.add(
            Diagnostic.of(
                Code.L003,
                file.span(token.getStartIndex(), token.getStopIndex() + 1),
                "nested too deeply",
                "beyond the limit"));
        return true;
      }
    }
    return false;
  }
}

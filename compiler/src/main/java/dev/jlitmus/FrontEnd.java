package dev.jlitmus;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.typing.TypeChecker;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.syntax.parse.Parser;
import java.util.List;

/** Reads a source text: parses it and types its tests. */
final class FrontEnd {

  CheckedFile read(SourceFile file) {
    Diagnostics diagnostics = new Diagnostics();
    List<LitmusTest> tests =
        new Parser()
            .parse(file, diagnostics)
            .map(tree -> new TypeChecker().check(tree, diagnostics))
            .orElse(List.of());
    return new CheckedFile(file, tests, diagnostics.sorted(), diagnostics.beyondLimit());
  }
}

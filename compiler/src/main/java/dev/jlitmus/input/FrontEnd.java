package dev.jlitmus.input;

import dev.jlitmus.check.report.ModelNameCheck;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.herd.HerdLowering;
import dev.jlitmus.semantic.typing.TypeChecker;
import dev.jlitmus.semantic.typing.TypeChecker.TypedFile;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.syntax.herd.parse.HerdFileParser;
import dev.jlitmus.syntax.parse.Parser;
import java.util.List;
import java.util.stream.Stream;

/** Reads a source text, ours or one of herdtools: parses it and types its tests. */
public final class FrontEnd {

  /** A class of each library that decides what a text means, this program's own first. */
  public static List<Class<?>> madeBy() {
    return Stream.concat(Stream.of(FrontEnd.class), Parser.madeBy().stream()).toList();
  }

  public CheckedFile read(SourceFile file) {
    Diagnostics diagnostics = new Diagnostics();
    TypedFile typed =
        HerdFileParser.recognizes(file) ? herdtools(file, diagnostics) : ours(file, diagnostics);
    List<LitmusTest> valid = new ModelNameCheck().check(typed.tests(), diagnostics);
    return new CheckedFile(
        file, valid, typed.benches(), diagnostics.sorted(), diagnostics.beyondLimit());
  }

  private static TypedFile ours(SourceFile file, Diagnostics diagnostics) {
    return new Parser()
        .parse(file, diagnostics)
        .map(tree -> new TypeChecker().check(tree, diagnostics))
        .orElse(new TypedFile(List.of(), List.of()));
  }

  private static TypedFile herdtools(SourceFile file, Diagnostics diagnostics) {
    List<LitmusTest> tests =
        new HerdFileParser()
                .parse(file, diagnostics)
                .flatMap(tree -> new HerdLowering(diagnostics).lower(tree))
                .stream()
                .toList();
    return new TypedFile(tests, List.of());
  }
}

package dev.jlitmus.input;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.bench.Bench;
import dev.jlitmus.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the front end made of one file.
 *
 * @param tests those that are valid; empty where the file has a syntax error
 * @param benches those that are valid
 * @param diagnostics by place
 * @param beyondLimit how many further diagnostics are not listed
 */
public record CheckedFile(
    SourceFile file,
    List<LitmusTest> tests,
    List<Bench> benches,
    List<Diagnostic> diagnostics,
    int beyondLimit) {

  public CheckedFile {
    tests = List.copyOf(tests);
    benches = List.copyOf(benches);
    diagnostics = List.copyOf(diagnostics);
  }

  /** A file without benches. */
  public CheckedFile(
      SourceFile file, List<LitmusTest> tests, List<Diagnostic> diagnostics, int beyondLimit) {
    this(file, tests, List.of(), diagnostics, beyondLimit);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** What the tests and benches are called and about, in their order. */
  public List<ListedTest> listed() {
    return Stream.concat(
            tests.stream().map(ListedTest::of), benches.stream().map(bench -> ListedTest.of(bench)))
        .sorted(Comparator.comparingInt(test -> test.place().start()))
        .toList();
  }

  /** The names of the benches, in their order. */
  public List<String> benchNames() {
    return benches.stream().map(Bench::name).toList();
  }

  /** The names of the tests, in their order. */
  public List<String> testNames() {
    return tests.stream().map(LitmusTest::name).toList();
  }
}

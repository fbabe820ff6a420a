package dev.jlitmus.semantic.bench;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A test as a bench: each of its threads alone, of equal ones the first, and all of them together.
 *
 * @param bench empty where nothing of the test can be repeated
 * @param said why threads cannot be repeated, and what to bear in mind of others
 */
public record MeasuredTest(Optional<Bench> bench, List<Diagnostic> said) {
  private static final String TOGETHER = "together";

  public MeasuredTest {
    said = List.copyOf(said);
  }

  public static MeasuredTest of(LitmusTest test) {
    Set<Diagnostic> said = new LinkedHashSet<>();
    List<Measure> measures = new ArrayList<>();
    Set<Span> seen = new HashSet<>();
    for (ThreadBody thread : test.threads()) {
      if (seen.add(thread.span())) {
        add(
            new Measure(baseName(thread), test.withThreads(List.of(thread)), false),
            measures,
            said);
      }
    }
    if (test.threads().size() > 1) {
      add(new Measure(together(measures), test, true), measures, said);
    }
    return new MeasuredTest(
        measures.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Bench(
                    test.span(),
                    test.name(),
                    test.description(),
                    measures,
                    Optional.empty(),
                    1,
                    test.span(),
                    test.membership())),
        List.copyOf(said));
  }

  private static void add(Measure measure, List<Measure> measures, Set<Diagnostic> said) {
    List<Diagnostic> found = Repetition.check(measure.code().threads());
    said.addAll(found);
    if (found.stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
      measures.add(measure);
    }
  }

  private static String baseName(ThreadBody thread) {
    return thread.name().replaceFirst("\\[\\d+]$", "");
  }

  /** A name that no thread has. */
  private static String together(List<Measure> threads) {
    String name = TOGETHER;
    while (named(threads, name)) {
      name += "_";
    }
    return name;
  }

  private static boolean named(List<Measure> measures, String name) {
    return measures.stream().anyMatch(measure -> measure.name().equals(name));
  }
}

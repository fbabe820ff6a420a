package dev.jlitmus.semantic.bench;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.family.Membership;
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

  /**
   * A thread of a test, measured by itself.
   *
   * @param name without a number, where there are several equal ones
   * @param count how many equal ones there are
   * @param bench that measures it, called as its test's family
   * @param said why it cannot be repeated, or what to bear in mind
   */
  public record Alone(String name, int count, Bench bench, List<Diagnostic> said) {
    public Alone {
      said = List.copyOf(said);
    }
  }

  /** Each thread of a test, of equal ones the first. */
  public static List<Alone> alone(LitmusTest test) {
    return distinct(test).stream()
        .map(thread -> {
          String family = test.membership().map(Membership::family).orElse(test.name());
          Measure measure = alone(test, thread);
          return new Alone(
              measure.name(),
              (int) test.threads().stream().filter(other -> isEqual(other, thread)).count(),
              bench(test, family, List.of(measure), Optional.empty()),
              Repetition.check(List.of(thread)));
        })
        .toList();
  }

  private static List<ThreadBody> distinct(LitmusTest test) {
    Set<Span> seen = new HashSet<>();
    return test.threads().stream().filter(thread -> seen.add(thread.span())).toList();
  }

  private static boolean isEqual(ThreadBody one, ThreadBody other) {
    return one.span().equals(other.span());
  }

  private static Measure alone(LitmusTest test, ThreadBody thread) {
    return new Measure(baseName(thread), test.withThreads(List.of(thread)), false);
  }

  private static Bench bench(
      LitmusTest test, String name, List<Measure> measures, Optional<Membership> membership) {
    return new Bench(
        test.span(),
        name,
        test.description(),
        measures,
        Optional.empty(),
        1,
        test.span(),
        membership);
  }

  public static MeasuredTest of(LitmusTest test) {
    Set<Diagnostic> said = new LinkedHashSet<>();
    List<Measure> measures = new ArrayList<>();
    for (ThreadBody thread : distinct(test)) {
      add(alone(test, thread), measures, said);
    }
    if (test.threads().size() > 1) {
      add(new Measure(together(measures), test, true), measures, said);
    }
    return new MeasuredTest(
        measures.isEmpty()
            ? Optional.empty()
            : Optional.of(bench(test, test.name(), measures, test.membership())),
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

package dev.jlitmus.suite;

import dev.jlitmus.build.Translated;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.ModelAnswer;
import dev.jlitmus.check.ModelChecker;
import dev.jlitmus.check.report.SoundModels;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.parallel.EachTest;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.evidence.TwinObservation;
import dev.jlitmus.result.evidence.TwinScore;
import dev.jlitmus.run.count.Aim;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.transform.WeakenedTwin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The weakened twins of the tests of a run that forbid something. Tests that differ in nothing but
 * in what orders their accesses, such as the members of a family, have one twin in common.
 */
final class Twins {
  private static final Observation NOT_RUN =
      new Observation(
          new TreeMap<>(), Duration.ZERO, false, new Observation.End.NotRun("it was not needed"));

  private final List<Twin> twins;
  private final IdentityHashMap<Translation, Twin> byTest;

  /**
   * One of them.
   *
   * @param possible what the model of the CPU lets it show, where that is known
   * @param sought what its tests forbid and it may show
   * @param java empty where it need not or cannot be run
   */
  private record Twin(
      LitmusTest test,
      Optional<Set<Outcome>> possible,
      Set<Outcome> sought,
      Optional<Translated.InJava> java) {}

  private Twins(List<Twin> twins, IdentityHashMap<Translation, Twin> byTest) {
    this.twins = twins;
    this.byTest = byTest;
  }

  /** Of a run that has none. */
  static Twins none() {
    return new Twins(List.of(), new IdentityHashMap<>());
  }

  static Twins of(
      List<Translation> tests, SoundModels sound, SearchLimits limits, Translator translator) {
    Map<LitmusTest, Set<Outcome>> forbidden = new LinkedHashMap<>();
    Map<LitmusTest, LitmusTest> from = new HashMap<>();
    IdentityHashMap<Translation, LitmusTest> weakened = new IdentityHashMap<>();
    for (Translation test : tests) {
      Set<Outcome> ofTest = test.forbidden();
      if (!ofTest.isEmpty() && test.inJava().isPresent()) {
        LitmusTest original = test.judged().verdicts().test();
        WeakenedTwin.of(original)
            .ifPresent(twin -> {
              weakened.put(test, twin);
              from.putIfAbsent(twin, original);
              forbidden.computeIfAbsent(twin, first -> new TreeSet<>()).addAll(ofTest);
            });
      }
    }
    List<Twin> twins =
        EachTest.ask(
                List.copyOf(forbidden.keySet()),
                test ->
                    twin(
                        test,
                        forbidden.getOrDefault(test, Set.of()),
                        sound,
                        limits,
                        () -> translator.twin(test, from.getOrDefault(test, test))),
                done -> {})
            .stream()
            .flatMap(Optional::stream)
            .toList();
    Map<LitmusTest, Twin> made = new LinkedHashMap<>();
    twins.forEach(twin -> made.put(twin.test(), twin));
    IdentityHashMap<Translation, Twin> byTest = new IdentityHashMap<>();
    weakened.forEach((test, twin) -> {
      Twin its = made.get(twin);
      if (its != null) {
        byTest.put(test, its);
      }
    });
    return new Twins(twins, byTest);
  }

  private static Twin twin(
      LitmusTest test,
      Set<Outcome> forbidden,
      SoundModels sound,
      SearchLimits limits,
      Supplier<Translated> java) {
    Optional<Set<Outcome>> possible =
        sound
            .cpu()
            .map(model -> new ModelChecker(limits).check(test, Models.named(model)))
            .filter(answer -> answer.problem().isEmpty() && answer.bound().isEmpty())
            .map(ModelAnswer::allowed);
    Set<Outcome> sought = new TreeSet<>(forbidden);
    possible.ifPresent(sought::retainAll);
    return new Twin(
        test, possible, sought, sought.isEmpty() ? Optional.empty() : inJava(java.get()));
  }

  private static Optional<Translated.InJava> inJava(Translated twin) {
    return switch (twin) {
      case Translated.InJava java -> Optional.of(java);
      case Translated.NotInJava notInJava -> Optional.empty();
    };
  }

  /** Those that are run, in Java. */
  List<Translated.InJava> java() {
    return runnable().stream().flatMap(twin -> twin.java().stream()).toList();
  }

  /** What each of them is run for, in the same order. */
  List<Aim> aims() {
    return runnable().stream().map(twin -> new Aim(twin.sought(), false)).toList();
  }

  private List<Twin> runnable() {
    return twins.stream().filter(twin -> twin.java().isPresent()).toList();
  }

  /** What they showed. */
  final class Seen {
    private final Map<Twin, Observation> observations = new LinkedHashMap<>();

    /**
     * @param byJvm what each JVM showed of those that were run, in their order
     */
    Seen(List<List<Observation>> byJvm) {
      List<Iterator<Observation>> each = new ArrayList<>();
      byJvm.forEach(jvm -> each.add(jvm.iterator()));
      for (Twin twin : runnable()) {
        List<Observation> parts = new ArrayList<>();
        each.forEach(jvm -> parts.add(jvm.next()));
        observations.put(twin, Observation.sum(parts));
      }
    }

    /** What the test's twin showed; empty where it has none. */
    Optional<TwinObservation> of(Translation test) {
      return Optional.ofNullable(byTest.get(test))
          .map(twin ->
              new TwinObservation(observations.getOrDefault(twin, NOT_RUN), twin.possible()));
    }

    TwinScore score() {
      List<Map.Entry<Twin, Observation>> run =
          observations.entrySet().stream().filter(twin -> twin.getValue().samples() > 0).toList();
      long caught =
          run.stream()
              .filter(twin ->
                  twin.getKey().sought().stream()
                      .anyMatch(outcome -> twin.getValue().counts().containsKey(outcome)))
              .count();
      long hidden = twins.stream().filter(twin -> twin.sought().isEmpty()).count();
      return new TwinScore((int) caught, run.size(), (int) hidden);
    }
  }
}

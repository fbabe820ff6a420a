package dev.jlitmus.suite;

import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.build.CompiledTest;
import dev.jlitmus.build.Translated;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.evidence.Beside;
import dev.jlitmus.result.evidence.Canary;
import dev.jlitmus.result.evidence.TwinScore;
import dev.jlitmus.run.StressTest;
import dev.jlitmus.run.count.Aim;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.SynchronizerUses;
import dev.jlitmus.semantic.flow.LongSamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that is compiled and stressed in a run: the canary, then the tests that Java has a form for,
 * then their weakened twins.
 */
final class Suite {
  private static final Observation LATE =
      new Observation(
          new TreeMap<>(),
          Duration.ZERO,
          false,
          new Observation.End.NotRun("it was not compiled within the time budget"));

  private final List<Translation> tests;
  private final Twins twins;
  private final boolean accompanied;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(Translated.InJava java, Aim aim, boolean twin) {}

  private Suite(List<Translation> tests, Twins twins, Optional<Translated.InJava> canary) {
    this.tests = tests.stream().filter(test -> test.inJava().isPresent()).toList();
    this.twins = twins;
    this.accompanied = canary.isPresent();
    canary.ifPresent(java -> entries.add(new Entry(java, StoreBuffering.aim(), false)));
    for (Translation test : this.tests) {
      test.inJava().ifPresent(java -> entries.add(new Entry(java, test.aim(), false)));
    }
    Iterator<Aim> aims = twins.aims().iterator();
    twins.java().forEach(java -> entries.add(new Entry(java, aims.next(), true)));
  }

  /** With a canary and twins. */
  static Suite accompanied(List<Translation> tests, Twins twins, Translator translator) {
    return new Suite(tests, twins, Optional.of(StoreBuffering.java(translator)));
  }

  /** The tests and nothing else. */
  static Suite alone(List<Translation> tests) {
    return new Suite(tests, Twins.none(), Optional.empty());
  }

  /** Says what is going to be compiled. */
  void announce(RunProgress progress) {
    progress.compiling(tests.size(), twins.java().size(), accompanied);
  }

  List<Translated.InJava> java() {
    return entries.stream().map(Entry::java).toList();
  }

  /**
   * What records call them: {@code FILE#NAME}; a twin, which has no place in a file, by its text.
   */
  List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Translated.InJava java = entries.get(i).java();
      if (accompanied && i == 0) {
        ids.add(Manifest.CANARY);
      } else if (entries.get(i).twin()) {
        String id = Manifest.TWIN + java.digest();
        ids.add(ids.contains(id) ? id + "~" + i : id);
      } else {
        ids.add(PlannedWork.id(java.test()));
      }
    }
    return ids;
  }

  /**
   * The keys of the compiled classes, by id, in the order of {@link #stressTests}.
   *
   * @param compiled in the order of {@link #java}; what is not compiled is left out
   */
  Map<String, String> keys(List<Optional<CompiledTest>> compiled) {
    Iterator<String> ids = ids().iterator();
    Map<String, String> keys = new LinkedHashMap<>();
    for (Optional<CompiledTest> each : compiled) {
      String id = ids.next();
      each.ifPresent(test -> keys.put(id, test.key()));
    }
    return keys;
  }

  /**
   * As they are stressed.
   *
   * @param compiled in the order of {@link #java}; what is not compiled is left out
   */
  List<StressTest> stressTests(List<Optional<CompiledTest>> compiled) {
    List<StressTest> stressed = new ArrayList<>();
    for (int i = 0; i < compiled.size(); i++) {
      if (compiled.get(i).isEmpty()) {
        continue;
      }
      CompiledTest ready = compiled.get(i).get();
      LitmusTest test = ready.test();
      Entry entry = entries.get(i);
      stressed.add(
          new StressTest(
              stressed.size(),
              entry.twin() ? test.name() + ", weakened" : test.name(),
              test.threads().size(),
              SynchronizerUses.in(test),
              ready.classes(),
              ready.runnerClassName(),
              test.columns().stream().map(Column::type).toList(),
              LongSamples.of(test),
              entry.aim(),
              entry.twin()));
    }
    return stressed;
  }

  /**
   * What was seen of all, those too that were not compiled in time.
   *
   * @param compiled as for {@link #stressTests}
   * @param stressed of each JVM under test, in the order of {@link #stressTests}
   * @return in the order of {@link #java}
   */
  Map<String, List<Observation>> all(
      List<Optional<CompiledTest>> compiled, Map<String, List<Observation>> stressed) {
    Map<String, List<Observation>> all = new LinkedHashMap<>();
    stressed.forEach((jvm, seen) -> {
      Iterator<Observation> next = seen.iterator();
      all.put(jvm, compiled.stream().map(test -> test.isPresent() ? next.next() : LATE).toList());
    });
    return all;
  }

  /** What JVMs showed of a suite. */
  final class Seen {
    private final Map<String, List<Observation>> byJvm;
    private final List<Canary> canaries = new ArrayList<>();
    private final Twins.Seen ofTwins;

    /**
     * @param byJvm of each JVM under test, in the order of {@link #java}
     */
    Seen(Map<String, List<Observation>> byJvm) {
      this.byJvm = byJvm;
      List<List<Observation>> rest = new ArrayList<>();
      byJvm.forEach((jvm, seen) -> {
        if (accompanied) {
          canaries.add(StoreBuffering.sung(jvm, seen.getFirst()));
        }
        rest.add(seen.subList(first() + tests.size(), seen.size()));
      });
      this.ofTwins = twins.new Seen(rest);
    }

    private int first() {
      return accompanied ? 1 : 0;
    }

    /** Of the tests, in their order, by JVM. */
    Map<String, Iterator<Observation>> tests() {
      Map<String, Iterator<Observation>> observations = new LinkedHashMap<>();
      byJvm.forEach((jvm, seen) ->
          observations.put(jvm, seen.subList(first(), first() + tests.size()).iterator()));
      return observations;
    }

    /** What ran beside a test. */
    Beside beside(Translation test) {
      return new Beside(ofTwins.of(test), canaries);
    }

    List<Canary> canaries() {
      return canaries;
    }

    /** Empty where no twin ran. */
    Optional<TwinScore> score() {
      return Optional.of(ofTwins.score()).filter(score -> score.run() > 0);
    }
  }
}

package dev.jlitmus.suite;

import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Canary;
import dev.jlitmus.result.evidence.Evidence;
import dev.jlitmus.result.evidence.TwinScore;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The tests of a run with their grades, also of those that nobody came to. */
final class Gradebook {
  /** Of a test that the user's interrupt came before. */
  private static final Observation NOTHING =
      new Observation(
          new TreeMap<>(), Duration.ZERO, false, new Observation.End.NotRun("interrupted"));

  private final List<LitmusTest> tests;
  private final List<Optional<Translation>> judged;
  private final Suite suite;
  private final List<String> jvms;
  private Optional<Suite.Seen> seen = Optional.empty();
  private BiFunction<String, String, Optional<String>> origin = (jvm, test) -> Optional.empty();

  /**
   * @param judged the same tests, empty where the models were not asked
   * @param jvms the names of those under test
   */
  Gradebook(
      List<LitmusTest> tests, List<Optional<Translation>> judged, Suite suite, List<String> jvms) {
    this.tests = tests;
    this.judged = judged;
    this.suite = suite;
    this.jvms = jvms;
  }

  /**
   * What was seen.
   *
   * @param observed of each JVM, in the order of the suite
   */
  void enter(Map<String, List<Observation>> observed) {
    seen = Optional.of(suite.new Seen(observed));
  }

  /**
   * Which of it an earlier run saw.
   *
   * @param when that run began, by JVM and by the test's id
   */
  void takeOver(BiFunction<String, String, Optional<String>> when) {
    origin = when;
  }

  /** Graded, in the order of the tests. */
  List<RunRecord> records() {
    Map<String, Iterator<Observation>> next = seen.map(Suite.Seen::tests).orElse(Map.of());
    List<RunRecord> records = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      LitmusTest test = tests.get(i);
      records.add(
          judged
              .get(i)
              .flatMap(known -> seen.map(all -> known.grade(next, all.beside(known))))
              .map(record -> withOrigin(record, PlannedWork.id(test)))
              .orElseGet(() -> notReached(test)));
    }
    return records;
  }

  /** The test without a sample and without a word of the models. */
  private RunRecord notReached(LitmusTest test) {
    return new RunRecord(
        test.name(),
        test.membership().map(FamilyMember::of),
        test.span(),
        test.description(),
        test.threads().size(),
        test.columns().stream().map(Column::heading).toList(),
        List.of(),
        Optional.empty(),
        jvms.stream().map(jvm -> new JvmObservation(jvm, NOTHING)).toList(),
        List.of(),
        List.of(),
        Evidence.NONE);
  }

  private RunRecord withOrigin(RunRecord record, String id) {
    return record.withJvms(
        record.jvms().stream()
            .map(jvm ->
                new JvmObservation(jvm.jvm(), jvm.observation(), origin.apply(jvm.jvm(), id)))
            .toList());
  }

  List<Canary> canaries() {
    return seen.map(Suite.Seen::canaries).orElse(List.of());
  }

  /** Empty where no twin ran. */
  Optional<TwinScore> score() {
    return seen.flatMap(Suite.Seen::score);
  }
}

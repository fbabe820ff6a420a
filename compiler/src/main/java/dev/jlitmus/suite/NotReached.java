package dev.jlitmus.suite;

import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Evidence;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is said of a test that the user's interrupt came before. */
final class NotReached {
  private static final Observation NOTHING =
      new Observation(
          new TreeMap<>(), Duration.ZERO, false, new Observation.End.NotRun("interrupted"));

  private NotReached() {}

  /**
   * The test without a sample and without a word of the models.
   *
   * @param jvms that it was to run on, by name
   */
  static RunRecord record(LitmusTest test, List<String> jvms) {
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
}

package dev.jlitmus.suite;

import dev.jlitmus.build.Translated;
import dev.jlitmus.check.outcome.ExpectedOutcomes;
import dev.jlitmus.check.outcome.SerialOutcomes;
import dev.jlitmus.check.report.Judged;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Beside;
import dev.jlitmus.run.count.Aim;
import dev.jlitmus.semantic.LitmusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A judged test on its way to the JVM.
 *
 * @param expectations what its author expects of it
 * @param java where it has come to on its way there
 * @param aim what it is run for
 */
record Translation(Judged judged, Expectations expectations, Translated java, Aim aim) {

  /**
   * @param translator finds or makes its Java
   */
  static Translation of(Judged judged, Translator translator) {
    LitmusTest test = judged.verdicts().test();
    Expectations expectations = ExpectedOutcomes.of(test);
    return new Translation(
        judged, expectations, translator.test(test, expectations), aim(judged, expectations));
  }

  private static Aim aim(Judged judged, Expectations expectations) {
    Set<Outcome> sought = judged.sought(expectations);
    Set<Outcome> telling = new TreeSet<>(sought);
    SerialOutcomes.of(judged.verdicts().test()).ifPresent(telling::removeAll);
    boolean atStake = !expectations.complete() || !judged.forbidden(expectations).isEmpty();
    return new Aim(sought, atStake, telling);
  }

  /** What is stressed; empty where the test cannot be said in Java. */
  Optional<Translated.InJava> inJava() {
    return switch (java) {
      case Translated.InJava sayable -> Optional.of(sayable);
      case Translated.NotInJava notInJava -> Optional.empty();
    };
  }

  /** The outcomes that must not be seen. */
  Set<Outcome> forbidden() {
    return judged.forbidden(expectations);
  }

  /** What Java has no form for. */
  List<Diagnostic> notInJava() {
    return switch (java) {
      case Translated.InJava sayable -> List.of();
      case Translated.NotInJava notInJava -> notInJava.diagnostics();
    };
  }

  /**
   * The graded test.
   *
   * @param observations of the tests that were stressed, by JVM; this one's being the next of each
   *     if it is one
   * @param beside what ran beside the test
   */
  RunRecord grade(Map<String, Iterator<Observation>> observations, Beside beside) {
    List<JvmObservation> jvms = new ArrayList<>();
    observations.forEach((jvm, next) ->
        jvms.add(
            new JvmObservation(
                jvm,
                switch (java) {
                  case Translated.InJava sayable -> next.next();
                  case Translated.NotInJava notInJava -> unsayable(notInJava);
                })));
    return judged.grade(expectations, jvms, beside);
  }

  private static Observation unsayable(Translated.NotInJava notInJava) {
    return new Observation(
        new TreeMap<>(),
        Duration.ZERO,
        false,
        new Observation.End.NotRun(
            notInJava.diagnostics().getFirst().headline() + "; it can be checked against models"));
  }
}

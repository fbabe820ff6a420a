package dev.jlitmus.suite;

import dev.jlitmus.check.outcome.ExpectedOutcomes;
import dev.jlitmus.check.outcome.SerialOutcomes;
import dev.jlitmus.check.report.Judged;
import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.codegen.jcstress.JcstressGenerator;
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
 * @param generation its Java, where it has one
 * @param aim what it is run for
 */
record Translation(Judged judged, Expectations expectations, Generation generation, Aim aim) {

  static Translation of(Judged judged) {
    LitmusTest test = judged.verdicts().test();
    Expectations expectations = ExpectedOutcomes.of(test);
    return new Translation(
        judged,
        expectations,
        JcstressGenerator.generate(test, expectations, "litmus"),
        aim(judged, expectations));
  }

  private static Aim aim(Judged judged, Expectations expectations) {
    Set<Outcome> sought = judged.sought(expectations);
    Set<Outcome> telling = new TreeSet<>(sought);
    SerialOutcomes.of(judged.verdicts().test()).ifPresent(telling::removeAll);
    boolean atStake = !expectations.complete() || !judged.forbidden(expectations).isEmpty();
    return new Aim(sought, atStake, telling);
  }

  /** What is stressed; empty where the test cannot be said in Java. */
  Optional<GeneratedTest> java() {
    return switch (generation) {
      case Generation.Generated generated -> Optional.of(generated.test());
      case Generation.NotInJava notInJava -> Optional.empty();
    };
  }

  /** The outcomes that must not be seen. */
  Set<Outcome> forbidden() {
    return judged.forbidden(expectations);
  }

  /** What Java has no form for. */
  List<Diagnostic> notInJava() {
    return switch (generation) {
      case Generation.Generated generated -> List.of();
      case Generation.NotInJava notInJava -> notInJava.diagnostics();
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
                switch (generation) {
                  case Generation.Generated generated -> next.next();
                  case Generation.NotInJava notInJava -> unsayable(notInJava);
                })));
    return judged.grade(expectations, jvms, beside);
  }

  private static Observation unsayable(Generation.NotInJava notInJava) {
    return new Observation(
        new TreeMap<>(),
        Duration.ZERO,
        false,
        new Observation.End.NotRun(
            notInJava.diagnostics().getFirst().headline() + "; it can be checked against models"));
  }
}

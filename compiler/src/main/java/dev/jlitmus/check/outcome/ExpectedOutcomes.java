package dev.jlitmus.check.outcome;

import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.DomainFixpoint;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.result.Expected;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.grade.Grading;
import dev.jlitmus.semantic.LitmusTest;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Lists the outcomes that a test's value domains admit, whatever the memory model, and grades each
 * by the clauses. The work is bounded: a test with too many outcomes or too many runs has none
 * listed.
 */
public final class ExpectedOutcomes {

  /** Actions performed and combinations tried, a fraction of a second's work. */
  private static final long WORK = 400_000;

  private ExpectedOutcomes() {}

  public static Expectations of(LitmusTest test) {
    WorkLimit limit = new WorkLimit(WORK);
    Optional<Behaviours> behaviours = new DomainFixpoint(limit).behaviours(test);
    Optional<SortedSet<Outcome>> outcomes =
        behaviours
            .filter(found -> !found.domain().isApproximated())
            .flatMap(found -> new PossibleOutcomes(test, found, Expectations.LIMIT, limit).all());
    SortedMap<Outcome, Expected> graded = new TreeMap<>();
    Grading grading = new Grading(test);
    outcomes.ifPresent(
        all -> all.forEach(outcome -> graded.put(outcome, grading.expected(outcome))));
    boolean ended = behaviours.filter(found -> !found.areCut()).isPresent();
    return new Expectations(graded, ended && outcomes.isPresent());
  }
}

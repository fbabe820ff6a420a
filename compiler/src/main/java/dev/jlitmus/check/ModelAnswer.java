package dev.jlitmus.check;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.check.search.candidate.Execution;
import dev.jlitmus.check.witness.WitnessBuilder;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.semantic.LitmusTest;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** What one model says of one test. */
public final class ModelAnswer {
  private final LitmusTest test;
  private final CatModel model;
  private final Function<Outcome, Verdict> forbidden;
  private final Function<Outcome, Optional<Verdict.Undecided>> open;
  private final SortedMap<Outcome, Execution> executions;
  private final SortedSet<String> flags;
  private final Optional<Verdict> problem;
  private final Optional<Integer> bound;

  /**
   * @param forbidden the verdict, with its reason, on an outcome that has no execution
   * @param open why such an outcome is not forbidden all the same, if it is not
   */
  ModelAnswer(
      LitmusTest test,
      CatModel model,
      Function<Outcome, Verdict> forbidden,
      Function<Outcome, Optional<Verdict.Undecided>> open,
      SortedMap<Outcome, Execution> executions,
      SortedSet<String> flags,
      Optional<Verdict> problem,
      Optional<Integer> bound) {
    this.test = test;
    this.model = model;
    this.forbidden = forbidden;
    this.open = open;
    this.executions = executions;
    this.flags = flags;
    this.problem = problem;
    this.bound = bound;
  }

  public LitmusTest test() {
    return test;
  }

  public CatModel model() {
    return model;
  }

  /** The outcomes of consistent executions; all of them where there is no {@link #problem}. */
  public SortedSet<Outcome> allowed() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(executions.keySet()));
  }

  /** Why the answer is not complete: a limit, or something that the model does not speak of. */
  public Optional<Verdict> problem() {
    return problem;
  }

  /**
   * How often loops began anew because of what was read; empty unless some execution goes on in one
   * for longer. What is not allowed may then be the outcome of one that does.
   */
  public Optional<Integer> bound() {
    return bound;
  }

  /**
   * The flags that some execution raises, such as undefined behaviour in C; with a question mark
   * where a limit was reached before it was known. A model that does not speak of the test raises
   * none.
   */
  public SortedSet<String> flags() {
    return isSilent() ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(flags);
  }

  /** The verdict without a reason where it is forbidden. */
  public Verdict verdict(Outcome outcome) {
    return allowedOrOpen(outcome)
        .orElseGet(() -> new Verdict.Forbidden(Optional.empty(), bound.isPresent()));
  }

  /** The verdict with its reason, for which a forbidden outcome is searched for once more. */
  public Verdict explained(Outcome outcome) {
    return allowedOrOpen(outcome).orElseGet(() -> forbidden.apply(outcome));
  }

  /** An execution in spite of a limit is one; of what the model does not speak of there is none. */
  private Optional<Verdict> allowedOrOpen(Outcome outcome) {
    return isSilent() ? problem : executionOrOpen(outcome);
  }

  /** Whether the model does not speak of the test. */
  public boolean isSilent() {
    return problem.filter(Verdict.NotInModel.class::isInstance).isPresent();
  }

  private Optional<Verdict> executionOrOpen(Outcome outcome) {
    return Optional.ofNullable(executions.get(outcome))
        .<Verdict>map(found -> new Verdict.Allowed(new WitnessBuilder(test).witness(found)))
        .or(() -> problem)
        .or(() -> open.apply(outcome));
  }
}

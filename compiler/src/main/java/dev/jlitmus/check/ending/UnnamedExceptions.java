package dev.jlitmus.check.ending;

import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.cat.StagedModel;
import dev.jlitmus.check.search.ExecutionSearch;
import dev.jlitmus.check.search.SearchBudget;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.check.search.dependency.Alternatives;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.end.ExceptionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the exceptions by which a thread, or {@code join}, ends in some execution, though no clause
 * names them: the outcome does not show them, and a run takes such an end for a crash.
 */
public final class UnnamedExceptions {
  private final LitmusTest test;
  private final Behaviours behaviours;
  private final StagedModel model;
  private final Evaluation evaluation;
  private final SearchLimits limits;

  /**
   * An exception that ends code.
   *
   * @param thread its position; that of {@code join} follows the last one's
   */
  public record Thrown(int thread, ExceptionKind kind) {}

  public UnnamedExceptions(
      LitmusTest test,
      Behaviours behaviours,
      StagedModel model,
      Evaluation evaluation,
      SearchLimits limits) {
    this.test = test;
    this.behaviours = behaviours;
    this.model = model;
    this.evaluation = evaluation;
    this.limits = limits;
  }

  /** Those that the model certainly allows, by thread. */
  public List<Thrown> find() {
    List<Thrown> found = new ArrayList<>();
    int threads = test.threads().size();
    for (int thread = 0; thread <= threads; thread++) {
      List<ThreadRun> runs =
          thread < threads ? behaviours.threads().get(thread) : behaviours.join();
      Set<ExceptionKind> kinds = EnumSet.noneOf(ExceptionKind.class);
      runs.forEach(run -> thrown(run).ifPresent(kinds::add));
      for (ExceptionKind kind : kinds) {
        if (!isNamed(thread, kind) && happens(thread, kind)) {
          found.add(new Thrown(thread, kind));
        }
      }
    }
    return found;
  }

  private static Optional<ExceptionKind> thrown(ThreadRun run) {
    return switch (run.end()) {
      case RunEnd.Threw threw -> Optional.of(threw.kind());
      case RunEnd.Done ignored -> Optional.empty();
      case RunEnd.Stuck ignored -> Optional.empty();
      case RunEnd.Blocked ignored -> Optional.empty();
      case RunEnd.Cut ignored -> Optional.empty();
    };
  }

  private boolean isNamed(int thread, ExceptionKind kind) {
    return test.columns().stream()
        .anyMatch(column ->
            column instanceof Column.Threw threw
                && threw.thread() == thread
                && threw.kind().filter(named -> named != kind).isEmpty());
  }

  private boolean happens(int thread, ExceptionKind kind) {
    List<List<ThreadRun>> threads = new ArrayList<>(behaviours.threads());
    List<ThreadRun> join = behaviours.join();
    if (thread < threads.size()) {
      threads.set(thread, ending(threads.get(thread), kind));
    } else {
      join = ending(join, kind);
    }
    Behaviours restricted =
        new Behaviours(
            behaviours.initial(), threads, join, behaviours.domain(), behaviours.guarded());
    AnyExecution any = new AnyExecution();
    new ExecutionSearch(
            test, restricted, Alternatives.ALL, model, evaluation, new SearchBudget(limits), any)
        .run();
    return any.isFound();
  }

  private static List<ThreadRun> ending(List<ThreadRun> runs, ExceptionKind kind) {
    return runs.stream().filter(run -> thrown(run).filter(kind::equals).isPresent()).toList();
  }
}

package dev.jlitmus.event.thread.interpret;

import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.Dependencies;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.event.thread.loop.Rounds;
import dev.jlitmus.event.thread.loop.Unrolling;
import dev.jlitmus.event.thread.step.RunLeftException;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import java.util.List;
import java.util.Set;

/** Follows the rounds of loops, as often as {@link Unrolling} allows. */
final class Loops {
  /** What executes the statements of a round. */
  interface Bodies {
    Flow execute(List<Statement> statements);
  }

  private final ThreadEvaluation evaluation;
  private final ThreadVariables variables;
  private final Dependencies dependencies;
  private final List<Action> actions;
  private final WorkLimit limit;
  private final Unrolling unrolling;
  private final Bodies bodies;

  /**
   * @param actions of the run, which goes on to add to them
   * @param bodies executes the statements of a round
   */
  Loops(
      ThreadEvaluation evaluation,
      ThreadVariables variables,
      Dependencies dependencies,
      List<Action> actions,
      WorkLimit limit,
      Unrolling unrolling,
      Bodies bodies) {
    this.evaluation = evaluation;
    this.variables = variables;
    this.dependencies = dependencies;
    this.actions = actions;
    this.limit = limit;
    this.unrolling = unrolling;
    this.bodies = bodies;
  }

  Flow follow(Statement.Loop loop) {
    return switch (loop) {
      case Statement.While first -> rounds(first, List.of(), true);
      case Statement.DoWhile once -> rounds(once, List.of(), false);
      case Statement.For counting -> {
        bodies.execute(counting.init());
        yield rounds(counting, counting.update(), true);
      }
    };
  }

  /** Goes round until the loop ends, or begins anew too often because of what was read. */
  private Flow rounds(Statement.Loop loop, List<Statement> update, boolean testFirst) {
    int anew = 0;
    int reads = actions.size();
    boolean tests = testFirst;
    Rounds rounds = new Rounds(loop.span(), unrolling.redone(loop), actions, variables.values());
    while (true) {
      if (testFirst) {
        rounds.begin();
      }
      boolean decided = false;
      if (tests && loop.test().isPresent()) {
        Expression test = loop.test().get();
        if (!evaluation.branchOn(test)) {
          return Flow.ON;
        }
        decided = !dependencies.of(List.of(test)).isEmpty();
      }
      boolean read = actions.subList(reads, actions.size()).stream().anyMatch(Loops::isRead);
      if ((decided || (read && !unrolling.isCounted(loop))) && unrolling.cuts(++anew)) {
        throw RunLeftException.cut();
      }
      limit.stepOrLeave();
      if (!testFirst) {
        rounds.begin();
      }
      reads = actions.size();
      tests = true;
      Flow flow = bodies.execute(loop.body());
      if (flow == Flow.BREAK) {
        return Flow.ON;
      }
      if (flow == Flow.RETURN) {
        return flow;
      }
      bodies.execute(update);
    }
  }

  /** Idle rounds left out, only one that writes begins it anew. */
  void await(Statement.Await await) {
    Rounds rounds = new Rounds(await.span(), Set.of(), actions, variables.values());
    for (int anew = 0; ; anew++) {
      rounds.begin();
      if (evaluation.branchOn(await.condition())) {
        return;
      }
      if (unrolling.cuts(anew)) {
        throw RunLeftException.cut();
      }
      limit.stepOrLeave();
    }
  }

  private static boolean isRead(Action action) {
    return switch (action) {
      case Action.Read ignored -> true;
      case Action.Write ignored -> false;
      case Action.Fence ignored -> false;
      case Action.OnSynchronizer ignored -> true;
      case Action.Freeze ignored -> false;
    };
  }
}

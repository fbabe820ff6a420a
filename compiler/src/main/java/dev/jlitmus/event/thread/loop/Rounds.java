package dev.jlitmus.event.thread.loop;

import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.sync.operation.LockOperation;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.step.RunLeftException;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Watches a run go round in a loop. A round that writes nothing and leaves all that the next one
 * starts with as it was is idle: a run that goes on after it is one that never had this round, and
 * is found as that; one that never goes on is {@link RunEnd.Stuck}.
 */
public final class Rounds {
  private final Span loop;
  private final Set<Variable> redone;
  private final List<Action> actions;
  private final Map<Variable, Value> variables;
  private final Set<Variable> outer;
  private Optional<Start> start = Optional.empty();

  /** Where a round began, with what it found. */
  private record Start(int position, Map<Variable, Value> state) {}

  /**
   * Begins to watch.
   *
   * @param loop its place
   * @param redone the variables that each round assigns anew before it looks at them
   * @param actions of the run, which goes on to add to them
   * @param variables of the run, which goes on to change them
   */
  public Rounds(
      Span loop, Set<Variable> redone, List<Action> actions, Map<Variable, Value> variables) {
    this.loop = loop;
    this.redone = redone;
    this.actions = actions;
    this.variables = variables;
    this.outer = Set.copyOf(variables.keySet());
  }

  /**
   * A round begins.
   *
   * @throws RunLeftException where the one before it was idle
   */
  public void begin() {
    forgetLocals(variables, outer);
    Start now = new Start(actions.size(), state());
    if (start.filter(before -> isIdle(before, now)).isPresent()) {
      int from = start.get().position();
      throw new RunLeftException(
          isByChance(from) ? Optional.empty() : Optional.of(new RunEnd.Stuck(loop, from)));
    }
    start = Optional.of(now);
  }

  /** Takes away the locals that a round, or a call, declared for itself. */
  public static void forgetLocals(Map<Variable, Value> variables, Set<Variable> kept) {
    variables
        .keySet()
        .removeIf(variable ->
            switch (variable) {
              case Local local -> !kept.contains(local);
              case Column ignored -> false;
            });
  }

  private Map<Variable, Value> state() {
    Map<Variable, Value> state = new HashMap<>(variables);
    state.keySet().removeAll(redone);
    return state;
  }

  private boolean isIdle(Start before, Start now) {
    List<Action> round = actions.subList(before.position(), now.position());
    return before.state().equals(now.state())
        && IntStream.range(0, round.size()).allMatch(position -> isIdle(round, position));
  }

  /** Whole critical sections that only read are idle; what splits one is not. */
  private static boolean isIdle(List<Action> round, int position) {
    return switch (round.get(position)) {
      case Action.Write ignored -> false;
      case Action.Read ignored -> true;
      case Action.Fence ignored -> true;
      case Action.Freeze ignored -> true;
      case Action.Begin ignored -> false;
      case Action.Synchronize use ->
          switch (use.operation()) {
            case LockOperation.Lock ignored ->
                isUnlocked(round.subList(position, round.size()), use);
            case LockOperation.Unlock ignored ->
                round.subList(0, position).stream()
                    .anyMatch(action ->
                        action instanceof Action.Synchronize lock
                            && lock.object().equals(use.object())
                            && lock.operation() instanceof LockOperation.Lock);
            case Operation other -> other.effect() == Operation.Effect.OBSERVES;
          };
    };
  }

  private static boolean isUnlocked(List<Action> later, Action.Synchronize lock) {
    return later.stream()
        .anyMatch(action ->
            action instanceof Action.Synchronize use
                && use.object().equals(lock.object())
                && use.operation() instanceof LockOperation.Unlock);
  }

  /** Whether a weak compare-and-set failed by chance, which it does not do for ever. */
  private boolean isByChance(int from) {
    return actions.subList(from, actions.size()).stream()
        .anyMatch(action ->
            switch (action) {
              case Action.Read read -> read.role() == Action.Role.SPURIOUSLY_FAILED;
              case Action.Write ignored -> false;
              case Action.Fence ignored -> false;
              case Action.OnSynchronizer ignored -> false;
              case Action.Freeze ignored -> false;
            });
  }
}

package dev.jlitmus.event.thread.step;

import dev.jlitmus.event.thread.Action;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves a run in the middle. On its way out of the interpreter it notes the statements that the
 * run was in, so that two runs at one place can be told from two at different ones.
 */
public final class PausedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Action.OnSynchronizer operation;
  private final transient List<Frame> path = new ArrayList<>();
  private int begun = Integer.MAX_VALUE;

  /** A statement in the list that it stands in; the innermost comes first. */
  public record Frame(Span statement, int number) {}

  /** An action of a statement that is half done, with what the rest of it may use. */
  public record Pending(Span span, Object result) {}

  public PausedException(Action.OnSynchronizer operation) {
    super("paused", null, false, false);
    this.operation = operation;
  }

  /** What the run is about to do, or has just begun for ever. */
  public Action.OnSynchronizer operation() {
    return operation;
  }

  public List<Frame> path() {
    return path;
  }

  /**
   * Notes a statement.
   *
   * @param number of it in its list
   * @param actions of the run before it
   */
  public void within(Statement statement, int number, int actions) {
    boolean isAtEdge = path.isEmpty() && statement instanceof Statement.Section;
    if (!isAtEdge && (path.isEmpty() || !keepsNothing(statement))) {
      begun = actions;
    }
    path.add(new Frame(statement.span(), number));
  }

  /** Whether all that a statement found out before an inner one began is in variables. */
  private static boolean keepsNothing(Statement statement) {
    return switch (statement) {
      case Statement.If ignored -> true;
      case Statement.Block ignored -> true;
      case Statement.Loop ignored -> true;
      case Statement.Section ignored -> true;
      case Statement.Call ignored -> true;
      case Statement.Declare ignored -> isOnlyCall(statement);
      case Statement.Assign ignored -> isOnlyCall(statement);
      case Statement.Evaluate ignored -> isOnlyCall(statement);
      case Statement.Jump ignored -> isOnlyCall(statement);
      case Statement.Write ignored -> false;
      case Statement.Fence ignored -> false;
      case Statement.Operate ignored -> false;
      case Statement.Await ignored -> false;
      case Statement.Delay ignored -> false;
    };
  }

  private static boolean isOnlyCall(Statement statement) {
    return Parts.expressions(statement).stream().allMatch(Expression.Call.class::isInstance);
  }

  /** What the statement that it is in has done, at the edge of a section only the last of it. */
  public List<Pending> pending(List<Action> actions) {
    return actions.subList(Math.min(begun, actions.size() - 1), actions.size()).stream()
        .map(action -> new Pending(action.span(), result(action)))
        .toList();
  }

  private static Object result(Action action) {
    return switch (action) {
      case Action.Access access -> List.of(access.location(), access.value());
      case Action.OnSynchronizer use -> List.of(use.object(), use.operation());
      case Action.Fence fence -> fence.kind();
      case Action.Freeze freeze -> freeze.object();
    };
  }
}

package dev.jlitmus.event.thread.loop;

import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which loops go round a number of times that no read decides: those of which the condition
 * is made of locals and constants, which their bodies leave by no jump, and which step these locals
 * on every round and by constants. Such a loop is followed to its end. Every other one begins anew
 * because of what was read, if the round before read anything. {@link Rounds} that leave everything
 * as it was do not count: runs are found without them.
 */
public final class Unrolling {
  /** How often a loop begins anew because of what was read, unless the user says otherwise. */
  public static final int USUAL = 2;

  private final int bound;
  private final IdentityHashMap<Statement.Loop, Boolean> counted = new IdentityHashMap<>();
  private final IdentityHashMap<Statement.Loop, Set<Variable>> redone = new IdentityHashMap<>();

  /**
   * @param bound how often a loop begins anew because of what was read, before the run is cut
   */
  public Unrolling(int bound) {
    this.bound = bound;
  }

  /** Whether a loop that has begun anew so often because of what was read is not followed on. */
  public boolean cuts(int anew) {
    return anew > bound;
  }

  /** Whether the rounds do not depend on reads, but for those that its locals come from. */
  public boolean isCounted(Statement.Loop loop) {
    return counted.computeIfAbsent(loop, Unrolling::decide);
  }

  /** The variables that each round assigns before it reads them or leaves the loop. */
  public Set<Variable> redone(Statement.Loop loop) {
    return redone.computeIfAbsent(loop, RedoneVariables::of);
  }

  private static boolean decide(Statement.Loop loop) {
    Set<Local> tested = new HashSet<>();
    return loop.test().filter(test -> isOfLocals(test, tested)).isPresent()
        && rounds(loop).stream().allMatch(statement -> keeps(statement, tested, true));
  }

  private static List<Statement> rounds(Statement.Loop loop) {
    return switch (loop) {
      case Statement.While ignored -> loop.body();
      case Statement.DoWhile ignored -> loop.body();
      case Statement.For counting ->
          List.of(
              new Statement.Block(counting.span(), counting.body()),
              new Statement.Block(counting.span(), counting.update()));
    };
  }

  /**
   * Whether a statement neither jumps nor lets a read decide what becomes of the locals.
   *
   * @param always whether it is executed on every round
   */
  private static boolean keeps(Statement statement, Set<Local> tested, boolean always) {
    return switch (statement) {
      case Statement.Jump ignored -> false;
      case Statement.Block block ->
          block.statements().stream().allMatch(inner -> keeps(inner, tested, always));
      case Statement.If branch ->
          branch.then().stream().allMatch(inner -> keeps(inner, tested, false))
              && branch.otherwise().stream().allMatch(inner -> keeps(inner, tested, false));
      case Statement.Loop loop ->
          rounds(loop).stream().allMatch(inner -> keeps(inner, tested, false));
      case Statement.Assign assign ->
          switch (assign.target()) {
            case Local local when tested.contains(local) ->
                always && isStep(assign.value(), tested);
            case Local ignored -> true;
            case Column ignored -> true;
          };
      case Statement.Declare ignored -> true;
      case Statement.Write ignored -> true;
      case Statement.Evaluate ignored -> true;
      case Statement.Fence ignored -> true;
      case Statement.Call ignored -> true;
      case Statement.Await ignored -> true;
      case Statement.Operate ignored -> true;
      case Statement.Section section ->
          section.body().stream().allMatch(inner -> keeps(inner, tested, always));
      case Statement.Delay ignored -> true;
    };
  }

  private static boolean isStep(Expression value, Set<Local> tested) {
    Set<Local> used = new HashSet<>();
    return isOfLocals(value, used) && tested.containsAll(used);
  }

  private static boolean isOfLocals(Expression expression, Set<Local> locals) {
    return switch (expression) {
      case Expression.Constant ignored -> true;
      case Expression.Use use -> local(use.variable()).map(locals::add).isPresent();
      case Expression.Read ignored -> false;
      case Expression.Update ignored -> false;
      case Expression.Call ignored -> false;
      case Expression.Operate ignored -> false;
      case Expression.New ignored -> false;
      case Expression.NewArray ignored -> false;
      case Expression.NewSynchronizer ignored -> false;
      case Expression.Length length -> isOfLocals(length.array(), locals);
      case Expression.Unary unary -> isOfLocals(unary.operand(), locals);
      case Expression.Binary binary ->
          isOfLocals(binary.left(), locals) && isOfLocals(binary.right(), locals);
      case Expression.Conditional conditional ->
          isOfLocals(conditional.condition(), locals)
              && isOfLocals(conditional.then(), locals)
              && isOfLocals(conditional.otherwise(), locals);
      case Expression.Cast cast -> isOfLocals(cast.operand(), locals);
    };
  }

  private static Optional<Local> local(Variable variable) {
    return switch (variable) {
      case Local local -> Optional.of(local);
      case Column ignored -> Optional.empty();
    };
  }
}

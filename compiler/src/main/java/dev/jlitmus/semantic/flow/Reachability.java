package dev.jlitmus.semantic.flow;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Optional;

/** Refuses statements that are never reached (JLS 14.22), and tells whether a body's end is. */
final class Reachability {
  private final Diagnostics diagnostics;
  private Loop innermost = new Loop();

  /** The jumps of a loop that are reached. */
  private static final class Loop {
    private boolean left;
    private boolean continued;
  }

  Reachability(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Whether the end of these statements, whose first one is reached, is reached. */
  boolean endIsReached(List<Statement> statements) {
    boolean reached = true;
    for (Statement statement : statements) {
      if (!reached) {
        diagnostics.add(
            Diagnostic.of(
                    Code.L220, statement.span(), "this statement is never reached", "unreachable")
                .withHelp("Java refuses it as well"));
        return true;
      }
      reached = endIsReached(statement);
    }
    return reached;
  }

  private boolean endIsReached(Statement statement) {
    return switch (statement) {
      case Statement.Block block -> endIsReached(block.statements());
      case Statement.Section section -> endIsReached(section.body()) || section.isOnce();
      case Statement.If branch -> {
        boolean then = endIsReached(branch.then());
        yield endIsReached(branch.otherwise()) || then;
      }
      case Statement.Loop loop -> loopEndIsReached(loop);
      case Statement.Break ignored -> {
        innermost.left = true;
        yield false;
      }
      case Statement.Continue ignored -> {
        innermost.continued = true;
        yield false;
      }
      case Statement.Return ignored -> false;
      case Statement.Await ignored -> true;
      case Statement.Operate ignored -> true;
      case Statement.Declare ignored -> true;
      case Statement.Assign ignored -> true;
      case Statement.Write ignored -> true;
      case Statement.Evaluate ignored -> true;
      case Statement.Fence ignored -> true;
      case Statement.Call ignored -> true;
      case Statement.Delay ignored -> true;
    };
  }

  private boolean loopEndIsReached(Statement.Loop loop) {
    Loop outer = innermost;
    Loop inner = new Loop();
    innermost = inner;
    boolean bodyEnds = endIsReached(loop.body());
    innermost = outer;
    boolean always = is(loop.test(), true);
    return switch (loop) {
      case Statement.DoWhile ignored -> ((bodyEnds || inner.continued) && !always) || inner.left;
      case Statement.While once -> testFirst(once, always) || inner.left;
      case Statement.For counting -> testFirst(counting, always) || inner.left;
    };
  }

  private boolean testFirst(Statement.Loop loop, boolean always) {
    if (is(loop.test(), false)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L220, loop.span(), "the body of this loop is never reached", "never true")
              .withHelp("Java refuses it as well"));
    }
    return !always;
  }

  /** Whether a condition is constant and so; none is always true. */
  private static boolean is(Optional<Expression> condition, boolean value) {
    return condition.isEmpty()
        ? value
        : ConstantExpression.value(condition.get()).filter(Value.of(value)::equals).isPresent();
  }
}

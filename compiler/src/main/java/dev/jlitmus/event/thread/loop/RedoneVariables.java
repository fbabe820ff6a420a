package dev.jlitmus.event.thread.loop;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The variables that every round of a loop assigns before it reads them and before it can leave the
 * loop: what they were when the round began is forgotten. Looks at the head of the round only, up
 * to the first branch, jump or call.
 */
public final class RedoneVariables {
  private final Set<Variable> used = new HashSet<>();
  private final Set<Variable> redone = new HashSet<>();

  private RedoneVariables() {}

  public static Set<Variable> of(Statement.Loop loop) {
    RedoneVariables variables = new RedoneVariables();
    boolean testLast =
        switch (loop) {
          case Statement.DoWhile ignored -> true;
          case Statement.While first -> isTrue(first.condition());
          case Statement.For counting -> counting.test().filter(t -> !isTrue(t)).isEmpty();
        };
    if (testLast) {
      variables.visit(loop.body());
    }
    return Set.copyOf(variables.redone);
  }

  private static boolean isTrue(Expression condition) {
    return condition instanceof Expression.Constant constant && constant.value().isTrue();
  }

  /** Whether the next statement is reached by every round, with nothing hidden before it. */
  private boolean visit(List<Statement> statements) {
    return statements.stream().allMatch(this::visit);
  }

  private boolean visit(Statement statement) {
    return switch (statement) {
      case Statement.Declare declare -> declare.value().map(this::use).orElse(true);
      case Statement.Assign assign -> {
        boolean seen = use(assign.value());
        if (seen && !used.contains(assign.target())) {
          redone.add(assign.target());
        }
        yield seen;
      }
      case Statement.Write write -> Parts.expressions(write).stream().allMatch(this::use);
      case Statement.Evaluate evaluate -> use(evaluate.expression());
      case Statement.Delay delay -> delay.amount().map(this::use).orElse(true);
      case Statement.Fence ignored -> true;
      case Statement.Block block -> visit(block.statements());
      case Statement.Call ignored -> false;
      case Statement.If ignored -> false;
      case Statement.Loop ignored -> false;
      case Statement.Await ignored -> false;
      case Statement.Operate operate -> operate.call().arguments().stream().allMatch(this::use);
      case Statement.Section section -> !section.isOnce() && visit(section.body());
      case Statement.Jump ignored -> false;
    };
  }

  /** Notes what is used; false where a call may use and assign what is not seen here. */
  private boolean use(Expression expression) {
    if (expression instanceof Expression.Use use) {
      used.add(use.variable());
    }
    return Parts.called(expression).isEmpty() && Parts.of(expression).stream().allMatch(this::use);
  }
}

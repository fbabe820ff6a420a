package dev.jlitmus.semantic.flow;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Refuses the use of a local that may have no value yet (JLS 16). No expression assigns, so that of
 * conditions only those matter that are constant: after one that is always true everything has been
 * assigned where it is false. The parts of other conditions are not looked into, so that now and
 * then more is refused than by Java, never less.
 */
final class DefiniteAssignment {
  private final Diagnostics diagnostics;
  private Assigned now = Assigned.NOTHING;
  private Assigned atBreaks = Assigned.EVERYTHING;
  private Assigned atContinues = Assigned.EVERYTHING;

  DefiniteAssignment(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Checks a body.
   *
   * @param parameters which have values at its start
   */
  void check(List<Local> parameters, List<Statement> body) {
    parameters.forEach(parameter -> now = now.and(parameter));
    check(body);
  }

  private void check(List<Statement> statements) {
    statements.forEach(this::check);
  }

  private void check(Statement statement) {
    switch (statement) {
      case Statement.Declare declare ->
          declare
              .value()
              .ifPresent(value -> {
                use(value);
                now = now.and(declare.local());
              });
      case Statement.Assign assign -> {
        use(assign.value());
        assign(assign.target());
      }
      case Statement.Write write -> Parts.expressions(write).forEach(this::use);
      case Statement.Evaluate evaluate -> use(evaluate.expression());
      case Statement.Call call -> call.invocation().arguments().forEach(this::use);
      case Statement.Delay delay -> delay.amount().ifPresent(this::use);
      case Statement.Await await -> use(await.condition());
      case Statement.Operate operate -> operate.call().arguments().forEach(this::use);
      case Statement.Section section -> section(section);
      case Statement.Fence ignored -> {}
      case Statement.Block block -> check(block.statements());
      case Statement.If branch -> branch(branch);
      case Statement.Loop loop -> loop(loop);
      case Statement.Break ignored -> {
        atBreaks = atBreaks.meet(now);
        now = Assigned.EVERYTHING;
      }
      case Statement.Continue ignored -> {
        atContinues = atContinues.meet(now);
        now = Assigned.EVERYTHING;
      }
      case Statement.Return jump -> {
        jump.value().ifPresent(this::use);
        now = Assigned.EVERYTHING;
      }
    }
  }

  private void assign(Variable target) {
    switch (target) {
      case Local local -> now = now.and(local);
      case Column ignored -> {}
    }
  }

  /** Whether the body of a Once runs is another thread's doing. */
  private void section(Statement.Section section) {
    use(section.guard());
    Assigned before = now;
    check(section.body());
    if (section.isOnce()) {
      now = now.meet(before);
    }
  }

  private void branch(Statement.If branch) {
    use(branch.condition());
    Assigned before = now;
    now = where(Optional.of(branch.condition()), true, before);
    check(branch.then());
    Assigned afterThen = now;
    now = where(Optional.of(branch.condition()), false, before);
    check(branch.otherwise());
    now = now.meet(afterThen);
  }

  private void loop(Statement.Loop loop) {
    Assigned outerBreaks = atBreaks;
    Assigned outerContinues = atContinues;
    atBreaks = Assigned.EVERYTHING;
    atContinues = Assigned.EVERYTHING;
    Assigned atTest =
        switch (loop) {
          case Statement.DoWhile once -> {
            check(once.body());
            now = now.meet(atContinues);
            yield test(once);
          }
          case Statement.While first -> {
            Assigned tested = test(first);
            check(first.body());
            yield tested;
          }
          case Statement.For counting -> {
            check(counting.init());
            Assigned tested = test(counting);
            check(counting.body());
            now = now.meet(atContinues);
            check(counting.update());
            yield tested;
          }
        };
    now = where(loop.test(), false, atTest).meet(atBreaks);
    atBreaks = outerBreaks;
    atContinues = outerContinues;
  }

  /** What is assigned at the test; from here on it is true. */
  private Assigned test(Statement.Loop loop) {
    loop.test().ifPresent(this::use);
    Assigned tested = now;
    now = where(loop.test(), true, tested);
    return tested;
  }

  private static Assigned where(Optional<Expression> condition, boolean value, Assigned before) {
    Optional<Boolean> constant =
        condition.isEmpty()
            ? Optional.of(true)
            : ConstantExpression.value(condition.get()).map(known -> known.isTrue());
    return constant.filter(known -> known != value).isPresent() ? Assigned.EVERYTHING : before;
  }

  private void use(Expression expression) {
    if (expression instanceof Expression.Use use) {
      use(use.span(), use.variable());
    }
    Parts.of(expression).forEach(this::use);
  }

  private void use(Span span, Variable variable) {
    switch (variable) {
      case Local local when !now.holds(local) ->
          diagnostics.add(
              Diagnostic.of(
                      Code.L206,
                      span,
                      "'" + local.name() + "' may not have been assigned yet",
                      "read here")
                  .withLabel(local.span(), "declared without a value"));
      case Local ignored -> {}
      case Column ignored -> {}
    }
  }
}

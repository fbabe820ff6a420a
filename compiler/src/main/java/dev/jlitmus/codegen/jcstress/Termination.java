package dev.jlitmus.codegen.jcstress;

import com.palantir.javapoet.AnnotationSpec;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.flow.Deep;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A test of whether one thread ends, in the form that jcstress has for it: an actor that runs for a
 * while, then a signal, and no result but whether the actor has come to its end. In any other form
 * jcstress waits for all actors, for ever if need be.
 *
 * @param waiting the position of the thread that may not end
 * @param outcomes what jcstress is told of {@code TERMINATED} and {@code STALE}
 */
record Termination(int waiting, List<AnnotationSpec> outcomes) {

  /** Empty where the test asks for more, or its other thread is not one that only signals. */
  static Optional<Termination> of(LitmusTest test, Expectations expectations) {
    boolean isAsked =
        test.threads().size() == 2 && test.join().isEmpty() && test.columns().size() == 1;
    return isAsked && test.columns().getFirst() instanceof Column.Terminated asked
        ? Optional.of(asked.thread())
            .filter(waiting -> endsAlways(test.threads().get(1 - waiting)))
            .map(waiting -> new Termination(waiting, outcomes(test, expectations)))
        : Optional.empty();
  }

  private static List<AnnotationSpec> outcomes(LitmusTest test, Expectations expectations) {
    return List.of(
        OutcomeAnnotations.of("TERMINATED", ended(true), expectations, test.otherwise()),
        OutcomeAnnotations.of("STALE", ended(false), expectations, test.otherwise()));
  }

  private static Outcome ended(boolean value) {
    return new Outcome(List.of(Value.of(value)));
  }

  private static boolean endsAlways(ThreadBody thread) {
    return Deep.statements(thread.body())
        .noneMatch(statement ->
            mayStay(statement)
                || Deep.expressions(statement).anyMatch(Expression.Operate.class::isInstance));
  }

  private static boolean mayStay(Statement statement) {
    return switch (statement) {
      case Statement.Loop ignored -> true;
      case Statement.Await ignored -> true;
      case Statement.Operate ignored -> true;
      case Statement.Section ignored -> true;
      case Statement.Declare ignored -> false;
      case Statement.Assign ignored -> false;
      case Statement.Write ignored -> false;
      case Statement.Evaluate ignored -> false;
      case Statement.Fence ignored -> false;
      case Statement.If ignored -> false;
      case Statement.Jump ignored -> false;
      case Statement.Delay ignored -> false;
      case Statement.Call ignored -> false;
      case Statement.Block ignored -> false;
    };
  }
}

package dev.jlitmus.event.thread.interpret;

import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.Dependencies;
import dev.jlitmus.event.thread.ReadableValues;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.event.thread.loop.Unrolling;
import dev.jlitmus.event.thread.step.Choices;
import dev.jlitmus.event.thread.step.PausedException;
import dev.jlitmus.event.thread.step.RunLeftException;
import dev.jlitmus.event.thread.step.ThreadPlace;
import dev.jlitmus.event.thread.sync.SynchronizerUse;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Evaluator;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Executes a thread's statements once, taking what each read returns, and whether a weak
 * compare-and-set fails, from {@link Choices}. What it knows of one run it forgets with the run.
 */
final class ThreadInterpreter {
  private final Dependencies dependencies = new Dependencies();
  private final ThreadVariables variables;
  private final ThreadMemory memory;
  private final SynchronizerUse synchronizers;
  private final ThreadEvaluation evaluation;
  private final Evaluator evaluator;
  private final Loops loops;

  /** Where control goes from the section that was left last, or what it was thrown out by. */
  private Object leaving = Flow.ON;

  /**
   * @param ended the values that a register of a thread that has ended may have
   * @param unseen the locals of which it does not matter what they hold
   */
  ThreadInterpreter(
      InitialMemory initial,
      int thread,
      ReadableValues readable,
      Function<Register, List<Value>> ended,
      Set<Variable> unseen,
      Choices choices,
      WorkLimit limit,
      Unrolling unrolling) {
    this.variables = new ThreadVariables(choices, ended, unseen);
    this.memory = new ThreadMemory(initial, thread, readable, choices, limit, dependencies);
    this.synchronizers =
        new SynchronizerUse(
            readable.sent(),
            choices,
            dependencies::control,
            memory.actions(),
            memory::add,
            variables.values());
    this.evaluation =
        new ThreadEvaluation(variables, dependencies, memory, synchronizers, limit, this::execute);
    this.evaluator = evaluation.evaluator();
    this.loops =
        new Loops(
            evaluation, variables, dependencies, memory.actions(), limit, unrolling, this::execute);
  }

  /** The run; empty where another one does the same with less. */
  Optional<ThreadRun> run(List<Statement> body) {
    return end(body)
        .map(end -> new ThreadRun(memory.actions(), variables.given(), variables.assigned(), end));
  }

  /** All that decides what the thread, which was paused so, may do after its last action. */
  ThreadPlace place(PausedException paused) {
    return new ThreadPlace(
        paused.path(),
        paused.pending(memory.actions()),
        Map.copyOf(variables.values()),
        Map.copyOf(variables.assigned()),
        evaluation.returned(),
        leaving,
        synchronizers.locks(),
        memory.created());
  }

  List<Action> actions() {
    return memory.actions();
  }

  private Optional<RunEnd> end(List<Statement> body) {
    try {
      execute(body);
      return Optional.of(new RunEnd.Done());
    } catch (RunLeftException left) {
      return left.end();
    } catch (ThrownException thrown) {
      return Optional.of(new RunEnd.Threw(thrown.kind()));
    }
  }

  private Flow execute(List<Statement> statements) {
    for (int number = 0; number < statements.size(); number++) {
      Statement statement = statements.get(number);
      int begun = memory.actions().size();
      Flow flow;
      try {
        flow = execute(statement);
      } catch (PausedException paused) {
        paused.within(statement, number, begun);
        throw paused;
      }
      if (flow != Flow.ON) {
        return flow;
      }
    }
    return Flow.ON;
  }

  private Flow execute(Statement statement) {
    switch (statement) {
      case Statement.Declare(var span, var local, var value) ->
          value.ifPresentOrElse(
              first -> assign(local, first),
              () -> variables.set(local, Value.defaultOf(local.type())));
      case Statement.Assign assign -> assign(assign.target(), assign.value());
      case Statement.Write write -> write(write);
      case Statement.Evaluate evaluate -> evaluation.evaluate(evaluate.expression());
      case Statement.Fence fence -> memory.fence(fence);
      case Statement.Delay delay -> delay.amount().ifPresent(evaluation::evaluate);
      case Statement.Call call -> {
        dependencies.startExpression();
        evaluation.invoke(call.invocation(), evaluator.arguments(call.invocation()));
      }
      case Statement.If branch -> {
        return execute(
            evaluation.branchOn(branch.condition()) ? branch.then() : branch.otherwise());
      }
      case Statement.Block block -> {
        return execute(block.statements());
      }
      case Statement.Loop loop -> {
        return loops.follow(loop);
      }
      case Statement.Await await -> loops.await(await);
      case Statement.Operate operate -> {
        dependencies.startExpression();
        evaluation.perform(operate.span(), operate.call(), evaluator.operands(operate.call()));
      }
      case Statement.Section section -> {
        return section(section);
      }
      case Statement.Break ignored -> {
        return Flow.BREAK;
      }
      case Statement.Continue ignored -> {
        return Flow.CONTINUE;
      }
      case Statement.Return jump -> {
        evaluation.leave(jump);
        return Flow.RETURN;
      }
    }
    return Flow.ON;
  }

  /** An exception leaves a section as its end does. */
  private Flow section(Statement.Section section) {
    Value guard = evaluation.evaluate(section.guard());
    SynchronizerUse.Entered entered = synchronizers.enter(section, guard);
    if (!entered.runs()) {
      return Flow.ON;
    }
    Flow flow;
    try {
      flow = execute(section.body());
    } catch (ThrownException thrown) {
      leaving = thrown.kind();
      synchronizers.leave(entered);
      throw thrown;
    }
    leaving = flow;
    synchronizers.leave(entered);
    return flow;
  }

  private void assign(Variable target, Expression expression) {
    Value value = evaluation.evaluate(expression).to(target.type());
    dependencies.assign(target, expression);
    variables.set(target, value);
  }

  private void write(Statement.Write write) {
    dependencies.startExpression();
    List<Value> operands = evaluator.operands(write.place());
    Value value = evaluator.evaluate(write.value()).to(write.place().type());
    memory.write(write, operands, value);
  }
}

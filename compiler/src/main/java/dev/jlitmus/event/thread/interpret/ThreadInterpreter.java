package dev.jlitmus.event.thread.interpret;

import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.Dependencies;
import dev.jlitmus.event.thread.ReadableValues;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.Unrolling;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Evaluator;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Invocation;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.semantic.value.Value.Reference;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Executes a thread's statements once, taking what each read returns, and whether a weak
 * compare-and-set fails, from {@link Choices}. What it knows of one run it forgets with the run.
 */
final class ThreadInterpreter implements Evaluator.Environment {
  private final Choices choices;
  private final Evaluator evaluator = new Evaluator(this);
  private final Function<Register, List<Value>> ended;
  private final Map<Variable, Value> variables = new HashMap<>();
  private final Map<Register, Value> given = new HashMap<>();
  private final Map<Register, Value> assigned = new HashMap<>();
  private final Dependencies dependencies = new Dependencies();
  private final ThreadMemory memory;
  private final WorkLimit limit;
  private final Unrolling unrolling;
  private final SynchronizerUse synchronizers;
  private Optional<Value> returned = Optional.empty();
  private BitSet returnedFrom = new BitSet();
  private final Deque<Reference> constructed = new ArrayDeque<>();

  /** Where control goes from the section that was left last, or what it was thrown out by. */
  private Object leaving = Flow.ON;

  /** Where control goes after a statement. */
  private enum Flow {
    ON,
    BREAK,
    CONTINUE,
    RETURN
  }

  /**
   * @param ended the values that a register of a thread that has ended may have
   */
  ThreadInterpreter(
      InitialMemory initial,
      int thread,
      ReadableValues readable,
      Function<Register, List<Value>> ended,
      Choices choices,
      WorkLimit limit,
      Unrolling unrolling) {
    this.memory = new ThreadMemory(initial, thread, readable, choices, limit, dependencies);
    this.ended = ended;
    this.choices = choices;
    this.limit = limit;
    this.unrolling = unrolling;
    this.synchronizers =
        new SynchronizerUse(
            readable.sent(),
            choices,
            dependencies::control,
            memory.actions(),
            memory::add,
            variables);
  }

  /** The run; empty where another one does the same with less. */
  Optional<ThreadRun> run(List<Statement> body) {
    return end(body).map(end -> new ThreadRun(memory.actions(), given, assigned, end));
  }

  /** All that decides what the thread, which was paused so, may do after its last action. */
  ThreadPlace place(PausedException paused) {
    return new ThreadPlace(
        paused.path(),
        paused.pending(memory.actions()),
        Map.copyOf(variables),
        Map.copyOf(assigned),
        returned,
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
              () -> variables.put(local, Value.defaultOf(local.type())));
      case Statement.Assign assign -> assign(assign.target(), assign.value());
      case Statement.Write write -> write(write);
      case Statement.Evaluate evaluate -> evaluate(evaluate.expression());
      case Statement.Fence fence -> memory.fence(fence);
      case Statement.Delay delay -> delay.amount().ifPresent(this::evaluate);
      case Statement.Call call -> {
        dependencies.startExpression();
        invoke(call.invocation(), evaluator.arguments(call.invocation()));
      }
      case Statement.If branch -> {
        return execute(branchOn(branch.condition()) ? branch.then() : branch.otherwise());
      }
      case Statement.Block block -> {
        return execute(block.statements());
      }
      case Statement.Loop loop -> {
        return loop(loop);
      }
      case Statement.Await await -> await(await);
      case Statement.Operate operate -> {
        dependencies.startExpression();
        synchronizers.perform(operate.span(), operate.call(), evaluator.operands(operate.call()));
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
        returned = jump.value().map(this::evaluate);
        returnedFrom = dependencies.of(jump.value().stream().toList());
        return Flow.RETURN;
      }
    }
    return Flow.ON;
  }

  /** An exception leaves a section as its end does. */
  private Flow section(Statement.Section section) {
    Value guard = evaluate(section.guard());
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

  @Override
  public Value operate(Expression.Operate operate, List<Value> operands) {
    Value result = synchronizers.perform(operate.span(), operate.call(), operands).orElseThrow();
    if (operate.type() instanceof PrimitiveType && result.equals(Reference.NULL)) {
      throw new ThrownException(ExceptionKind.NULL_POINTER); // as unboxing does (JLS 5.1.8)
    }
    return result;
  }

  private boolean branchOn(Expression condition) {
    boolean holds = evaluate(condition).isTrue();
    dependencies.branchOn(condition);
    return holds;
  }

  private Flow loop(Statement.Loop loop) {
    return switch (loop) {
      case Statement.While first -> rounds(first, List.of(), true);
      case Statement.DoWhile once -> rounds(once, List.of(), false);
      case Statement.For counting -> {
        execute(counting.init());
        yield rounds(counting, counting.update(), true);
      }
    };
  }

  /** Goes round until the loop ends, or begins anew too often because of what was read. */
  private Flow rounds(Statement.Loop loop, List<Statement> update, boolean testFirst) {
    int anew = 0;
    List<Action> actions = memory.actions();
    int reads = actions.size();
    boolean tests = testFirst;
    Rounds rounds = new Rounds(loop.span(), unrolling.redone(loop), actions, variables);
    while (true) {
      if (testFirst) {
        rounds.begin();
      }
      boolean decided = false;
      if (tests && loop.test().isPresent()) {
        Expression test = loop.test().get();
        if (!branchOn(test)) {
          return Flow.ON;
        }
        decided = !dependencies.of(List.of(test)).isEmpty();
      }
      boolean read = actions.subList(reads, actions.size()).stream().anyMatch(this::isRead);
      if ((decided || (read && !unrolling.isCounted(loop))) && unrolling.cuts(++anew)) {
        throw RunLeftException.cut();
      }
      spend();
      if (!testFirst) {
        rounds.begin();
      }
      reads = actions.size();
      tests = true;
      Flow flow = execute(loop.body());
      if (flow == Flow.BREAK) {
        return Flow.ON;
      }
      if (flow == Flow.RETURN) {
        return flow;
      }
      execute(update);
    }
  }

  /** Idle rounds left out, only one that writes begins it anew. */
  private void await(Statement.Await await) {
    Rounds rounds = new Rounds(await.span(), Set.of(), memory.actions(), variables);
    for (int anew = 0; ; anew++) {
      rounds.begin();
      if (branchOn(await.condition())) {
        return;
      }
      if (unrolling.cuts(anew)) {
        throw RunLeftException.cut();
      }
      spend();
    }
  }

  private boolean isRead(Action action) {
    return switch (action) {
      case Action.Read ignored -> true;
      case Action.Write ignored -> false;
      case Action.Fence ignored -> false;
      case Action.OnSynchronizer ignored -> true;
      case Action.Freeze ignored -> false;
    };
  }

  /** Where the limit is reached the run is given up, and with it the question. */
  private void spend() {
    if (!limit.spend(1)) {
      throw RunLeftException.cut();
    }
  }

  private Optional<Value> invoke(Invocation invocation, List<Value> arguments) {
    Method method = invocation.method();
    // The object is looked at when the arguments are there (JLS 15.12.4.4).
    if (method.owner().isPresent() && arguments.getFirst().reference().isNull()) {
      throw new ThrownException(ExceptionKind.NULL_POINTER);
    }
    Set<Variable> callers = Set.copyOf(variables.keySet());
    bind(method.parameters(), invocation.arguments(), arguments);
    return call(method, callers);
  }

  private void bind(List<Local> parameters, List<Expression> sources, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      Local parameter = parameters.get(i);
      dependencies.assign(parameter, dependencies.of(List.of(sources.get(i))));
      variables.put(parameter, values.get(i));
    }
  }

  private Optional<Value> call(Method method, Set<Variable> callers) {
    spend();
    var outer = dependencies.enterCall();
    returned = Optional.empty();
    execute(method.body());
    dependencies.leaveCall(outer);
    Rounds.forgetLocals(variables, callers);
    return returned;
  }

  /**
   * A constructor may make further objects, so that there may be several of an object being made.
   */
  @Override
  public Reference create(Expression.New created, List<Value> arguments) {
    Reference object =
        memory.create(created.span(), created.holder(), Optional.ofNullable(constructed.peek()), 0);
    Set<Variable> callers = Set.copyOf(variables.keySet());
    List<Local> parameters = created.constructor().parameters();
    bind(parameters.subList(1, parameters.size()), created.arguments(), arguments);
    Local self = parameters.getFirst();
    Optional<Value> outer = Optional.ofNullable(variables.get(self));
    dependencies.assign(self, new BitSet());
    variables.put(self, object);
    constructed.push(object);
    call(created.constructor(), callers);
    constructed.pop();
    outer.ifPresent(maker -> variables.put(self, maker));
    if (created.freezes()) {
      memory.freeze(created.span(), object);
    }
    return object;
  }

  @Override
  public Reference create(Expression.NewArray created, int length, List<Value> elements) {
    Reference array =
        memory.create(
            created.span(), created.holder(), Optional.ofNullable(constructed.peek()), length);
    for (int index = 0; index < elements.size(); index++) {
      memory.fill(created, array, index, elements.get(index));
    }
    return array;
  }

  @Override
  public Reference create(Expression.NewSynchronizer created, Optional<Value> argument) {
    return memory.create(created, Optional.ofNullable(constructed.peek()), argument);
  }

  @Override
  public Value call(Expression.Call call, List<Value> arguments) {
    Value value = invoke(call.invocation(), arguments).orElseThrow();
    dependencies.called(call, returnedFrom);
    return value;
  }

  private Value evaluate(Expression expression) {
    dependencies.startExpression();
    return evaluator.evaluate(expression);
  }

  private void assign(Variable target, Expression expression) {
    Value value = evaluate(expression).to(target.type());
    dependencies.assign(target, expression);
    variables.put(target, value);
    switch (target) {
      case Register register -> assigned.put(register, value);
      case Column.FinalValue ignored -> throw new IllegalStateException("a clause assigns");
      case Column.FinalMember ignored -> throw new IllegalStateException("a clause assigns");
      case Column.Ending ignored -> throw new IllegalStateException("a clause assigns");
      case Local ignored -> {}
    }
  }

  private void write(Statement.Write write) {
    dependencies.startExpression();
    List<Value> operands = evaluator.operands(write.place());
    Value value = evaluator.evaluate(write.value()).to(write.place().type());
    memory.write(write, operands, value);
  }

  @Override
  public Value variable(Variable variable) {
    return switch (variable) {
      case Register register when !variables.containsKey(register) -> fromEnded(register);
      case Column column -> variables.getOrDefault(column, Value.defaultOf(column.type()));
      case Local local -> variables.getOrDefault(local, Value.defaultOf(local.type()));
    };
  }

  private Value fromEnded(Register register) {
    List<Value> values = ended.apply(register);
    if (values.isEmpty()) {
      return Value.defaultOf(register.type());
    }
    Value value = values.get(choices.choose(values.size()));
    variables.put(register, value);
    given.put(register, value);
    return value;
  }

  @Override
  public Value read(Expression.Read read, List<Value> operands) {
    return memory.read(read, operands);
  }

  @Override
  public Value update(Expression.Update update, List<Value> operands, List<Value> arguments) {
    return memory.update(update, operands, arguments);
  }
}

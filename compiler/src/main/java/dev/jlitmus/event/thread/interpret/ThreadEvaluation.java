package dev.jlitmus.event.thread.interpret;

import dev.jlitmus.event.thread.Dependencies;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.event.thread.loop.Rounds;
import dev.jlitmus.event.thread.sync.SynchronizerUse;
import dev.jlitmus.semantic.code.Evaluator;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Invocation;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.semantic.value.Value.Reference;
import dev.jlitmus.source.Span;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Evaluates a run's expressions: accesses of memory, operations on synchronizers, new objects and
 * calls, whose bodies it gives back to be executed.
 */
final class ThreadEvaluation implements Evaluator.Environment {
  private final ThreadVariables variables;
  private final Dependencies dependencies;
  private final ThreadMemory memory;
  private final SynchronizerUse synchronizers;
  private final WorkLimit limit;
  private final Consumer<List<Statement>> bodies;
  private final Evaluator evaluator = new Evaluator(this);
  private final Deque<Reference> constructed = new ArrayDeque<>();
  private Optional<Value> returned = Optional.empty();
  private BitSet returnedFrom = new BitSet();

  /**
   * @param bodies executes the body of a method that is called
   */
  ThreadEvaluation(
      ThreadVariables variables,
      Dependencies dependencies,
      ThreadMemory memory,
      SynchronizerUse synchronizers,
      WorkLimit limit,
      Consumer<List<Statement>> bodies) {
    this.variables = variables;
    this.dependencies = dependencies;
    this.memory = memory;
    this.synchronizers = synchronizers;
    this.limit = limit;
    this.bodies = bodies;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** A body ends with a value, or with none. */
  void leave(Statement.Return jump) {
    returned = jump.value().map(this::evaluate);
    returnedFrom = dependencies.of(jump.value().stream().toList());
  }

  /** By the body that ended last. */
  Optional<Value> returned() {
    return returned;
  }

  @Override
  public Value variable(Variable variable) {
    return variables.get(variable);
  }

  @Override
  public Value operate(Expression.Operate operate, List<Value> operands) {
    Value result = perform(operate.span(), operate.call(), operands).orElseThrow();
    if (operate.type() instanceof PrimitiveType && result.equals(Reference.NULL)) {
      throw new ThrownException(ExceptionKind.NULL_POINTER); // as unboxing does (JLS 5.1.8)
    }
    return result;
  }

  /** A call of a synchronizer's method. */
  Optional<Value> perform(Span span, SyncCall call, List<Value> operands) {
    return synchronizers.perform(span, call, operands, () -> evaluator.function(call));
  }

  /** What a condition is, on which all that follows then depends. */
  boolean branchOn(Expression condition) {
    boolean holds = evaluate(condition).isTrue();
    dependencies.branchOn(condition);
    return holds;
  }

  /** Evaluates an expression that is not part of another. */
  Value evaluate(Expression expression) {
    dependencies.startExpression();
    return evaluator.evaluate(expression);
  }

  /** Calls a method; the result of one that has none is empty. */
  Optional<Value> invoke(Invocation invocation, List<Value> arguments) {
    Method method = invocation.method();
    // The object is looked at when the arguments are there (JLS 15.12.4.4).
    if (method.owner().isPresent() && arguments.getFirst().reference().isNull()) {
      throw new ThrownException(ExceptionKind.NULL_POINTER);
    }
    Set<Variable> callers = Set.copyOf(variables.values().keySet());
    bind(method.parameters(), invocation.arguments(), arguments);
    return call(method, callers);
  }

  private void bind(List<Local> parameters, List<Expression> sources, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      Local parameter = parameters.get(i);
      dependencies.assign(parameter, dependencies.of(List.of(sources.get(i))));
      variables.values().put(parameter, values.get(i));
    }
  }

  private Optional<Value> call(Method method, Set<Variable> callers) {
    limit.stepOrLeave();
    var outer = dependencies.enterCall();
    returned = Optional.empty();
    bodies.accept(method.body());
    dependencies.leaveCall(outer);
    Rounds.forgetLocals(variables.values(), callers);
    return returned;
  }

  /**
   * A constructor may make further objects, so that there may be several of an object being made.
   */
  @Override
  public Reference create(Expression.New created, List<Value> arguments) {
    Reference object =
        memory.create(
            created.span(),
            created.holder(),
            created.type(),
            Optional.ofNullable(constructed.peek()),
            0);
    Set<Variable> callers = Set.copyOf(variables.values().keySet());
    List<Local> parameters = created.constructor().parameters();
    bind(parameters.subList(1, parameters.size()), created.arguments(), arguments);
    Local self = parameters.getFirst();
    Optional<Value> outer = Optional.ofNullable(variables.values().get(self));
    dependencies.assign(self, new BitSet());
    variables.values().put(self, object);
    constructed.push(object);
    call(created.constructor(), callers);
    constructed.pop();
    outer.ifPresent(maker -> variables.values().put(self, maker));
    if (created.freezes()) {
      memory.freeze(created.span(), object);
    }
    return object;
  }

  @Override
  public Reference create(Expression.NewArray created, int length, List<Value> elements) {
    Reference array =
        memory.create(
            created.span(),
            created.holder(),
            created.type(),
            Optional.ofNullable(constructed.peek()),
            length);
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

  @Override
  public Value read(Expression.Read read, List<Value> operands) {
    return memory.read(read, operands);
  }

  @Override
  public Value update(Expression.Update update, List<Value> operands, List<Value> arguments) {
    return memory.update(update, operands, arguments);
  }
}

package dev.jlitmus.event.thread;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Evaluator;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Location;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Executes a thread's statements once, taking what each read returns, and whether a weak
 * compare-and-set fails, from {@link Choices}. What it knows of one run it forgets with the run.
 */
final class ThreadInterpreter implements Evaluator.Environment {
  private final ReadableValues readable;
  private final Choices choices;
  private final Evaluator evaluator = new Evaluator(this);

  private final List<Action> actions = new ArrayList<>();
  private final Function<Register, List<Value>> ended;
  private final Map<Variable, Value> variables = new HashMap<>();
  private final Map<Register, Value> given = new HashMap<>();
  private final Map<Register, Value> assigned = new HashMap<>();
  private final Map<Location, Value> written = new HashMap<>();
  private final Dependencies dependencies = new Dependencies();

  /**
   * @param ended the values that a register of a thread that has ended may have
   */
  ThreadInterpreter(
      ReadableValues readable, Function<Register, List<Value>> ended, Choices choices) {
    this.readable = readable;
    this.ended = ended;
    this.choices = choices;
  }

  ThreadRun run(List<Statement> body) {
    try {
      body.forEach(this::execute);
      return new ThreadRun(actions, given, assigned, ThreadRun.End.DONE);
    } catch (ArithmeticException divisionByZero) {
      return new ThreadRun(actions, given, assigned, ThreadRun.End.THREW);
    }
  }

  private void execute(Statement statement) {
    switch (statement) {
      case Statement.Declare declare ->
          declare.value().ifPresent(value -> assign(declare.local(), value));
      case Statement.Assign assign -> assign(assign.target(), assign.value());
      case Statement.Write write -> write(write);
      case Statement.Evaluate evaluate -> evaluate(evaluate.expression());
      case Statement.Fence fence ->
          actions.add(new Action.Fence(fence.span(), dependencies.control(), fence.kind()));
      case Statement.If branch -> {
        boolean holds = evaluate(branch.condition()).isTrue();
        dependencies.branchOn(branch.condition());
        (holds ? branch.then() : branch.otherwise()).forEach(this::execute);
      }
      case Statement.Block block -> block.statements().forEach(this::execute);
    }
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
      case Local ignored -> {}
    }
  }

  private void write(Statement.Write write) {
    Location location = write.location();
    Value value = evaluate(write.value()).to(location.type());
    BitSet control = dependencies.control();
    BitSet data = dependencies.of(List.of(write.value()));
    actions.add(
        new Action.Write(write.span(), control, data, location, write.mode(), value, false));
    written.put(location, value);
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
  public Value read(Expression.Read read) {
    Value value = choose(read.location());
    perform(read, read.location(), read.mode(), value, Action.Role.READ);
    return value;
  }

  @Override
  public Value update(Expression.Update update, List<Value> arguments) {
    Location location = update.location();
    Value read = choose(location);
    Optional<Value> next = new UpdateEffect(update.operation()).written(read, arguments);
    boolean spurious =
        next.isPresent()
            && update.operation() == UpdateOperation.WEAK_COMPARE_AND_SET
            && choices.choose(2) == 1;
    boolean writes = next.isPresent() && !spurious;
    Action.Role failure = spurious ? Action.Role.SPURIOUSLY_FAILED : Action.Role.FAILED;
    BitSet data = dependencies.of(update.arguments());
    perform(update, location, update.readMode(), read, writes ? Action.Role.UPDATE : failure);
    if (writes) {
      data.set(actions.size() - 1);
      Value value = next.get();
      actions.add(
          new Action.Write(
              update.span(),
              dependencies.control(),
              data,
              location,
              update.writeMode(),
              value,
              true));
      written.put(location, value);
    }
    return update.operation().returnsWhetherItWrote() ? Value.of(writes) : read;
  }

  private Value choose(Location location) {
    List<Value> values = readable.of(location, Optional.ofNullable(written.get(location)));
    return values.get(choices.choose(values.size()));
  }

  private void perform(
      Expression source, Location location, AccessMode mode, Value value, Action.Role role) {
    dependencies.read(source, actions.size());
    actions.add(
        new Action.Read(source.span(), dependencies.control(), location, mode, value, role));
  }
}

package dev.jlitmus.check;

import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Evaluator;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A machine that executes a test step by step in every interleaving, and shares no code with the
 * axiomatic search: with one memory it is sequential consistency (Lamport 1979); with a
 * first-in-first-out store buffer a thread it is x86-TSO (Owens, Sarkar, Sewell 2009), where a
 * volatile store, a full fence and an atomic update empty the buffer.
 *
 * <p>Understands threads of writes, reads and updates assigned to registers, fences, branches and
 * loops on registers, and {@code await} of comparisons of reads with constants, joined by {@code
 * &&}. A thread that waits may give up at any time and stay for good with what it saw last. That
 * was right if what its opaque and stronger reads saw is still there when nothing moves any more.
 */
final class OperationalMachine {
  private final LitmusTest test;
  private final boolean buffered;
  private final Set<State> visited = new HashSet<>();
  private final SortedSet<Outcome> outcomes = new TreeSet<>();

  private record Store(SharedField location, Value value) {}

  /**
   * What a read of the present round of an await found.
   *
   * @param version of the location in memory
   * @param drains of the own buffer until the store that was read is that version
   */
  private record Seen(SharedField location, AccessMode mode, int version, int drains) {
    Seen drained(int newest) {
      return switch (drains) {
        case 0 -> this;
        case 1 -> new Seen(location, mode, newest, 0);
        default -> new Seen(location, mode, version, drains - 1);
      };
    }
  }

  private record State(
      List<List<Statement>> threads,
      List<List<Store>> buffers,
      Map<SharedField, Value> memory,
      Map<SharedField, Integer> versions,
      Map<Register, Value> registers,
      Map<Integer, List<Seen>> rounds,
      Set<Integer> stuck) {

    State withThread(int thread, List<Statement> rest) {
      return new State(
          replaced(threads, thread, rest), buffers, memory, versions, registers, rounds, stuck);
    }

    State withBuffer(int thread, List<Store> buffer) {
      return new State(
          threads, replaced(buffers, thread, buffer), memory, versions, registers, rounds, stuck);
    }

    State withMemory(SharedField location, Value value) {
      return new State(
          threads,
          buffers,
          put(memory, location, value),
          versions.isEmpty() ? versions : put(versions, location, version(location) + 1),
          registers,
          rounds,
          stuck);
    }

    State withRegister(Register register, Value value) {
      return new State(
          threads, buffers, memory, versions, put(registers, register, value), rounds, stuck);
    }

    State withRound(int thread, List<Seen> round) {
      return new State(
          threads, buffers, memory, versions, registers, put(rounds, thread, round), stuck);
    }

    State withStuck(int thread) {
      Set<Integer> more = new HashSet<>(stuck);
      more.add(thread);
      return new State(threads, buffers, memory, versions, registers, rounds, more);
    }

    int version(SharedField location) {
      return versions.getOrDefault(location, 1);
    }

    /** How many stores have to leave the buffer for the last one to the location to do so. */
    int drains(int thread, SharedField location) {
      List<SharedField> buffered = buffers.get(thread).stream().map(Store::location).toList();
      return buffered.lastIndexOf(location) + 1;
    }

    /** The oldest store of the buffer goes to memory. */
    State drained(int thread) {
      List<Store> buffer = buffers.get(thread);
      Store oldest = buffer.getFirst();
      State next =
          withBuffer(thread, buffer.subList(1, buffer.size()))
              .withMemory(oldest.location(), oldest.value());
      int newest = next.version(oldest.location());
      List<Seen> round = rounds.getOrDefault(thread, List.of());
      return next.withRound(thread, round.stream().map(seen -> seen.drained(newest)).toList());
    }

    /** Whether every thread that gave up would give up again. */
    boolean isComplete() {
      return stuck.stream()
          .flatMap(thread -> rounds.getOrDefault(thread, List.of()).stream())
          .allMatch(seen ->
              seen.mode() == AccessMode.PLAIN || seen.version() == version(seen.location()));
    }

    Value inMemory(SharedField location) {
      return memory.getOrDefault(location, location.initial());
    }

    Value seenBy(int thread, SharedField location) {
      Value seen = inMemory(location);
      for (Store store : buffers.get(thread)) {
        seen = store.location().equals(location) ? store.value() : seen;
      }
      return seen;
    }

    private static <T> List<T> replaced(List<T> list, int index, T element) {
      List<T> copy = new ArrayList<>(list);
      copy.set(index, element);
      return copy;
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
      Map<K, V> copy = new HashMap<>(map);
      copy.put(key, value);
      return copy;
    }
  }

  private OperationalMachine(LitmusTest test, boolean buffered) {
    this.test = test;
    this.buffered = buffered;
  }

  static SortedSet<Outcome> sequentiallyConsistent(LitmusTest test) {
    return new OperationalMachine(test, false).run();
  }

  static SortedSet<Outcome> totalStoreOrder(LitmusTest test) {
    return new OperationalMachine(test, true).run();
  }

  private SortedSet<Outcome> run() {
    List<List<Statement>> threads = new ArrayList<>();
    List<List<Store>> buffers = new ArrayList<>();
    test.threads()
        .forEach(thread -> {
          threads.add(thread.body());
          buffers.add(List.of());
        });
    visit(new State(threads, buffers, Map.of(), versions(), Map.of(), Map.of(), Set.of()));
    return outcomes;
  }

  /** Empty where nothing waits: a loop that writes would else go through ever new states. */
  private Map<SharedField, Integer> versions() {
    boolean waits =
        test.threads().stream()
            .flatMap(thread -> thread.body().stream())
            .anyMatch(Statement.Await.class::isInstance);
    return waits
        ? test.locations().stream().collect(Collectors.toMap(location -> location, location -> 1))
        : Map.of();
  }

  private void visit(State state) {
    if (!visited.add(state)) {
      return;
    }
    boolean ended = true;
    for (int thread = 0; thread < state.threads().size(); thread++) {
      List<Store> buffer = state.buffers().get(thread);
      if (!buffer.isEmpty()) {
        ended = false;
        visit(state.drained(thread));
      }
      List<Statement> rest = state.threads().get(thread);
      if (!rest.isEmpty() && !state.stuck().contains(thread)) {
        ended = false;
        State next = state.withThread(thread, rest.subList(1, rest.size()));
        step(next, thread, rest.getFirst());
      }
    }
    if (ended && state.isComplete()) {
      outcomes.add(outcome(state));
    }
  }

  private void step(State state, int thread, Statement statement) {
    boolean drained = state.buffers().get(thread).isEmpty();
    switch (statement) {
      case Statement.Write write ->
          write(
              state,
              thread,
              write,
              evaluate(state, write.value()).to(((Place.Shared) write.place()).field().type()));
      case Statement.Assign assign -> {
        Register register = (Register) assign.target();
        switch (assign.value()) {
          case Expression.Read read ->
              visit(
                  state.withRegister(
                      register, state.seenBy(thread, ((Place.Shared) read.place()).field())));
          case Expression.Update update -> update(state, thread, register, update);
          case Expression other -> visit(state.withRegister(register, evaluate(state, other)));
        }
      }
      case Statement.Fence fence -> {
        if (drained || fence.kind() != FenceKind.FULL) {
          visit(state);
        }
      }
      case Statement.If branch -> {
        List<Statement> rest = new ArrayList<>();
        rest.addAll(
            evaluate(state, branch.condition()).isTrue() ? branch.then() : branch.otherwise());
        rest.addAll(state.threads().get(thread));
        visit(state.withThread(thread, rest));
      }
      case Statement.While loop -> {
        List<Statement> once = new ArrayList<>(loop.body());
        once.add(loop);
        Statement test = new Statement.If(loop.span(), loop.condition(), once, List.of());
        visit(state.withThread(thread, before(state, thread, List.of(test))));
      }
      case Statement.DoWhile loop -> {
        List<Statement> once = new ArrayList<>(loop.body());
        once.add(new Statement.While(loop.span(), loop.condition(), loop.body()));
        visit(state.withThread(thread, before(state, thread, once)));
      }
      case Statement.Await await -> await(state, thread, await);
      case Statement other -> throw new IllegalArgumentException(other.toString());
    }
  }

  /** Performs the next read of the round. */
  private void await(State after, int thread, Statement.Await await) {
    List<Seen> round = after.rounds().getOrDefault(thread, List.of());
    List<Expression.Binary> comparisons = comparisons(await.condition());
    Expression.Binary comparison = comparisons.get(round.size());
    Expression.Read read = (Expression.Read) comparison.left();
    SharedField location = ((Place.Shared) read.place()).field();
    boolean equal =
        after.seenBy(thread, location).equals(evaluate(after, comparison.right()))
            == (comparison.operator() == BinaryOperator.Equality.EQUAL);
    List<Seen> seen = new ArrayList<>(round);
    int drains = after.drains(thread, location);
    seen.add(new Seen(location, read.mode(), after.version(location), drains));
    State again = after.withThread(thread, before(after, thread, List.of(await)));
    if (equal && seen.size() == comparisons.size()) {
      visit(after.withRound(thread, List.of()));
    } else if (equal) {
      visit(again.withRound(thread, seen));
    } else {
      visit(again.withRound(thread, List.of()));
      visit(again.withRound(thread, seen).withStuck(thread));
    }
  }

  private static List<Expression.Binary> comparisons(Expression condition) {
    Expression.Binary binary = (Expression.Binary) condition;
    List<Expression.Binary> comparisons = new ArrayList<>();
    if (binary.operator() == BinaryOperator.Logical.AND) {
      comparisons.addAll(comparisons(binary.left()));
      comparisons.addAll(comparisons(binary.right()));
    } else {
      comparisons.add(binary);
    }
    return comparisons;
  }

  private static List<Statement> before(State state, int thread, List<Statement> first) {
    List<Statement> all = new ArrayList<>(first);
    all.addAll(state.threads().get(thread));
    return all;
  }

  private void write(State state, int thread, Statement.Write write, Value value) {
    if (!buffered) {
      visit(state.withMemory(((Place.Shared) write.place()).field(), value));
      return;
    }
    List<Store> buffer = new ArrayList<>(state.buffers().get(thread));
    buffer.add(new Store(((Place.Shared) write.place()).field(), value));
    if (write.mode() != AccessMode.VOLATILE) {
      visit(state.withBuffer(thread, buffer));
      return;
    }
    List<Statement> fenced = new ArrayList<>(state.threads().get(thread));
    fenced.addFirst(new Statement.Fence(write.span(), FenceKind.FULL));
    visit(state.withBuffer(thread, buffer).withThread(thread, fenced));
  }

  private void update(State state, int thread, Register register, Expression.Update update) {
    SharedField location = ((Place.Shared) update.place()).field();
    List<Value> arguments =
        update.arguments().stream().map(argument -> evaluate(state, argument)).toList();
    Value seen = state.seenBy(thread, location);
    Optional<Value> unbuffered = written(update.operation(), state.inMemory(location), arguments);
    boolean weak = update.operation() == UpdateOperation.WEAK_COMPARE_AND_SET;
    boolean fails = written(update.operation(), seen, arguments).isEmpty();
    if (fails || weak) {
      visit(state.withRegister(register, result(update, seen, false)));
    }
    if (state.buffers().get(thread).isEmpty() && unbuffered.isPresent()) {
      visit(
          state
              .withRegister(register, result(update, seen, true))
              .withMemory(location, unbuffered.get()));
    }
  }

  private static Value result(Expression.Update update, Value seen, boolean wrote) {
    return update.operation().returnsWhetherItWrote() ? Value.of(wrote) : seen;
  }

  private static Optional<Value> written(
      UpdateOperation operation, Value seen, List<Value> arguments) {
    return switch (operation) {
      case COMPARE_AND_SET, WEAK_COMPARE_AND_SET, COMPARE_AND_EXCHANGE ->
          seen.equals(arguments.getFirst()) ? Optional.of(arguments.get(1)) : Optional.empty();
      case GET_AND_SET -> Optional.of(arguments.getFirst());
      case GET_AND_ADD ->
          Optional.of(Value.of((int) (seen.asLong() + arguments.getFirst().asLong())));
      case GET_AND_INCREMENT -> Optional.of(Value.of((int) (seen.asLong() + 1)));
      case GET_AND_DECREMENT -> Optional.of(Value.of((int) (seen.asLong() - 1)));
      case GET_AND_BITWISE_OR, GET_AND_BITWISE_AND, GET_AND_BITWISE_XOR ->
          throw new IllegalArgumentException(operation.toString());
    };
  }

  private static Value evaluate(State state, Expression expression) {
    return new Evaluator(
            new Evaluator.Environment() {
              @Override
              public Value variable(Variable variable) {
                return Optional.ofNullable(state.registers().get(variable))
                    .orElseGet(() -> Value.defaultOf(variable.type()));
              }

              @Override
              public Value read(Expression.Read read, List<Value> operands) {
                throw new IllegalArgumentException(read.toString());
              }

              @Override
              public Value update(
                  Expression.Update update, List<Value> operands, List<Value> arguments) {
                throw new IllegalArgumentException(update.toString());
              }
            })
        .evaluate(expression);
  }

  private Outcome outcome(State state) {
    List<Value> values = new ArrayList<>();
    for (Column column : test.columns()) {
      values.add(
          switch (column) {
            case Register register ->
                state.registers().getOrDefault(register, Value.defaultOf(register.type()));
            case Column.FinalValue end -> state.inMemory(end.field());
            case Column.FinalMember member -> throw new IllegalArgumentException(member.heading());
            case Column.Terminated end -> Value.of(!state.stuck().contains(end.thread()));
            case Column.Deadlock ignored -> Value.of(!state.stuck().isEmpty());
            case Column.Threw ignored -> Value.of(false);
          });
    }
    return new Outcome(values);
  }
}

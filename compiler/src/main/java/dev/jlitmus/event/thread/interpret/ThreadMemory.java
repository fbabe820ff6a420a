package dev.jlitmus.event.thread.interpret;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.Dependencies;
import dev.jlitmus.event.thread.ReadableValues;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.event.thread.step.Choices;
import dev.jlitmus.event.thread.step.RunLeftException;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.semantic.value.Value.Reference;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run of a thread does to memory, action by action. What a read returns, and whether a
 * weak compare-and-set fails, is taken from {@link Choices}.
 */
final class ThreadMemory {
  private final InitialMemory initial;
  private final int thread;
  private final ReadableValues readable;
  private final Choices choices;
  private final WorkLimit limit;
  private final Dependencies dependencies;
  private final List<Action> actions = new ArrayList<>();
  private final Map<Location, Value> written = new HashMap<>();
  private final Map<String, Integer> created = new HashMap<>();

  ThreadMemory(
      InitialMemory initial,
      int thread,
      ReadableValues readable,
      Choices choices,
      WorkLimit limit,
      Dependencies dependencies) {
    this.initial = initial;
    this.thread = thread;
    this.readable = readable;
    this.choices = choices;
    this.limit = limit;
    this.dependencies = dependencies;
  }

  /** What was done so far. */
  List<Action> actions() {
    return actions;
  }

  void add(Action action) {
    actions.add(action);
    if (!limit.allowsActions(actions.size())) {
      throw RunLeftException.cut();
    }
    readable.performed(action);
  }

  /** How many objects of each name the run has made so far. */
  Map<String, Integer> created() {
    return Map.copyOf(created);
  }

  void fence(Statement.Fence fence) {
    add(new Action.Fence(fence.span(), dependencies.control(), fence.kind()));
  }

  Value read(Expression.Read read, List<Value> operands) {
    Location location = initial.locate(read.place(), operands);
    if (read.direct() && initial.isConstant(read.place())) {
      return location.initial();
    }
    List<Location.Half> halves = initial.halves(location, read.mode());
    if (halves.isEmpty()) {
      return read(read, location);
    }
    Value high = read(read, halves.getFirst());
    Value low = read(read, halves.getLast());
    return Location.Half.joined(location.type(), high, low);
  }

  private Value read(Expression.Read read, Location location) {
    Value value = choose(location);
    perform(read, read.place(), location, read.mode(), value, Action.Role.READ);
    return value;
  }

  /**
   * @param operands of the place, evaluated before the value
   */
  void write(Statement.Write write, List<Value> operands, Value value) {
    Location location = initial.locate(write.place(), operands);
    List<Location.Half> halves = initial.halves(location, write.mode());
    if (halves.isEmpty()) {
      write(write, location, value);
    } else {
      // Java leaves their order open.
      boolean highFirst = choices.choose(2) == 0;
      Location.Half first = highFirst ? halves.getFirst() : halves.getLast();
      Location.Half second = highFirst ? halves.getLast() : halves.getFirst();
      write(write, first, first.of(value));
      write(write, second, second.of(value));
    }
  }

  private void write(Statement.Write write, Location location, Value value) {
    BitSet data = dependencies.of(List.of(write.value()));
    store(write.span(), address(write.place()), data, location, write.mode(), value, false);
  }

  Value update(Expression.Update update, List<Value> operands, List<Value> arguments) {
    Location location = initial.locate(update.place(), operands);
    Value read = choose(location);
    Optional<Value> next = new UpdateEffect(update.operation()).written(read, arguments);
    boolean spurious =
        next.isPresent()
            && update.operation() == UpdateOperation.WEAK_COMPARE_AND_SET
            && choices.choose(2) == 1;
    boolean writes = next.isPresent() && !spurious;
    Action.Role failure = spurious ? Action.Role.SPURIOUSLY_FAILED : Action.Role.FAILED;
    BitSet data = dependencies.of(update.arguments());
    perform(
        update,
        update.place(),
        location,
        update.readMode(),
        read,
        writes ? Action.Role.UPDATE : failure);
    if (writes) {
      data.set(actions.size() - 1);
      BitSet address = address(update.place());
      store(update.span(), address, data, location, update.writeMode(), next.get(), true);
    }
    return update.operation().returnsWhetherItWrote() ? Value.of(writes) : read;
  }

  /**
   * A new object.
   *
   * @param maker whose constructor runs; empty outside constructors
   */
  Reference create(
      Span site, String holder, ReferenceType type, Optional<Reference> maker, int length) {
    String name =
        maker
            .map(object -> object.name() + "." + holder)
            .orElseGet(() -> initial.names().name(thread, site, holder));
    int number = created.merge(name, 1, Integer::sum);
    return new Reference(number == 1 ? name : name + "#" + number, thread, type, length);
  }

  /**
   * A new synchronizer. Negative numbers are refused as its class does.
   *
   * @param maker whose constructor runs; empty outside constructors
   */
  Reference create(
      Expression.NewSynchronizer created, Optional<Reference> maker, Optional<Value> argument) {
    boolean isCondition = created.type().kind() == SyncType.CONDITION;
    Optional<Reference> lock = argument.filter(value -> isCondition).map(Value::reference);
    if (lock.filter(Reference::isNull).isPresent()) {
      throw new ThrownException(ExceptionKind.NULL_POINTER);
    }
    int number = isCondition ? 0 : argument.map(value -> (int) value.asLong()).orElse(0);
    if (number < 0 && created.type().kind() != SyncType.SEMAPHORE) {
      throw new ThrownException(ExceptionKind.ILLEGAL_ARGUMENT);
    }
    Reference made = create(created.span(), created.holder(), created.type(), maker, number);
    return new Reference(made.name(), made.maker(), made.type(), number, lock);
  }

  /** Stores into an element of an array that this run has just created. */
  void fill(Expression.NewArray array, Reference reference, int index, Value value) {
    Type type = array.type().element();
    Location location =
        new Location.Element(reference, index, type, array.span(), Value.defaultOf(type));
    Expression element = array.elements().get(index);
    BitSet data = dependencies.of(List.of(element));
    store(element.span(), new BitSet(), data, location, AccessMode.PLAIN, value, false);
  }

  void freeze(Span span, Reference object) {
    add(new Action.Freeze(span, dependencies.control(), object));
  }

  private Value choose(Location location) {
    List<Value> values = readable.of(location, Optional.ofNullable(written.get(location)));
    return values.get(choices.choose(values.size()));
  }

  private BitSet address(Place place) {
    return dependencies.of(place.operands());
  }

  private void store(
      Span span,
      BitSet address,
      BitSet data,
      Location location,
      AccessMode mode,
      Value value,
      boolean update) {
    add(
        new Action.Write(
            span, dependencies.control(), address, data, location, mode, value, update));
    written.put(location, value);
  }

  private void perform(
      Expression source,
      Place place,
      Location location,
      AccessMode mode,
      Value value,
      Action.Role role) {
    BitSet address = address(place);
    dependencies.read(source, actions.size());
    add(
        new Action.Read(
            source.span(), dependencies.control(), address, location, mode, value, role));
  }
}

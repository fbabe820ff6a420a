package dev.jlitmus.event.thread.interpret;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.SyncState;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.flow.ConstantSynchronizers;
import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.ObjectNames;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.semantic.value.Value.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What memory holds when the threads of a test start. The fields' initial values are evaluated one
 * after the other, as a thread of their own that nobody runs beside; what it leaves behind are the
 * initial values of locations. All else begins with default values.
 */
public final class InitialMemory {
  private final ObjectNames names;
  private final Map<Location, Value> contents;
  private final List<Action.OnSynchronizer> operations;
  private final RunEnd end;
  private final boolean torn;
  private final Set<SharedField> constants;

  private InitialMemory(
      ObjectNames names,
      Map<Location, Value> contents,
      List<Action.OnSynchronizer> operations,
      RunEnd end,
      boolean torn,
      Set<SharedField> constants) {
    this.names = names;
    this.contents = contents;
    this.operations = List.copyOf(operations);
    this.end = end;
    this.torn = torn;
    this.constants = constants;
  }

  /** What the initial values of the test's fields make of memory. */
  public static InitialMemory of(LitmusTest test, WorkLimit limit) {
    return of(test, limit, false);
  }

  /**
   * What they make of it, with long and double in halves or not.
   *
   * @param torn whether plain accesses of long and double are accesses of their halves
   */
  public static InitialMemory of(LitmusTest test, WorkLimit limit, boolean torn) {
    ObjectNames names = ObjectNames.of(test);
    InitialMemory nothing =
        new InitialMemory(names, Map.of(), List.of(), new RunEnd.Done(), torn, Set.of());
    List<Statement> initializers = test.initializers();
    if (initializers.isEmpty()) {
      return nothing;
    }
    ThreadRun run = new InitialRun(nothing, limit).of(initializers);
    List<Action.OnSynchronizer> operations = new ArrayList<>();
    Map<Location, Value> contents = new HashMap<>();
    for (Action action : run.actions()) {
      switch (action) {
        case Action.Write write -> contents.put(write.location(), write.value());
        case Action.Read ignored -> {}
        case Action.Fence ignored -> {}
        case Action.Freeze ignored -> {}
        case Action.OnSynchronizer use -> operations.add(use);
      }
    }
    return new InitialMemory(
        names, contents, operations, run.end(), torn, ConstantSynchronizers.of(test));
  }

  /** The high and the low half where a plain access of the field is one of each; else none. */
  public List<Location.Half> halves(SharedField field) {
    boolean wide = field.type() == PrimitiveType.LONG || field.type() == PrimitiveType.DOUBLE;
    if (!torn || !wide || field.modifier().declaredMode() != AccessMode.PLAIN) {
      return List.of();
    }
    Location.Shared whole = sharedField(field);
    return List.of(new Location.Half(whole, true), new Location.Half(whole, false));
  }

  /** The halves that a plain access of the location is made of; none where it is one access. */
  List<Location.Half> halves(Location location, AccessMode mode) {
    return switch (location) {
      case Location.Shared shared when mode == AccessMode.PLAIN -> halves(shared.field());
      case Location.Shared ignored -> List.of();
      case Location.Half ignored -> List.of();
      case Location.Member ignored -> List.of();
      case Location.Element ignored -> List.of();
    };
  }

  /** Whether nobody ever writes the place, and it is not looked upon as an access to read it. */
  boolean isConstant(Place place) {
    return place instanceof Place.Shared shared && constants.contains(shared.field());
  }

  /** How the evaluation of initial values ends; unless it is done, there is no execution. */
  public RunEnd end() {
    return end;
  }

  /** What initial values have done to synchronizers. */
  public List<Action.OnSynchronizer> operations() {
    return operations;
  }

  /** The states of the synchronizers that they have done something to. */
  public Map<SyncObject, SyncState> synchronizers() {
    return InitialRun.states(operations).orElse(Map.of());
  }

  /** Whether they leave a lock locked: which of the threads that start then owns it is not said. */
  public boolean leavesLocked() {
    return synchronizers().values().stream().anyMatch(SyncState::isOwned);
  }

  public Location shared(SharedField field) {
    return sharedField(field);
  }

  private Location.Shared sharedField(SharedField field) {
    Location.Shared location = new Location.Shared(field, field.initial());
    Value constructed = contents.get(location);
    return constructed == null ? location : new Location.Shared(field, constructed);
  }

  public Location member(Reference object, ClassField field) {
    Location.Member location = new Location.Member(object, field, Value.defaultOf(field.type()));
    Value stored = contents.get(location);
    return stored == null ? location : new Location.Member(object, field, stored);
  }

  /**
   * The location that a place is.
   *
   * @param operands of the place, evaluated
   * @throws ThrownException where there is none
   */
  Location locate(Place place, List<Value> operands) {
    return switch (place) {
      case Place.Shared shared -> shared(shared.field());
      case Place.Member member -> member(dereferenced(operands), member.field());
      case Place.Element element -> element(element, dereferenced(operands), operands.get(1));
    };
  }

  private static Reference dereferenced(List<Value> operands) {
    Reference object = operands.getFirst().reference();
    if (object.isNull()) {
      throw new ThrownException(ExceptionKind.NULL_POINTER);
    }
    return object;
  }

  private Location element(Place.Element place, Reference array, Value index) {
    int at = (int) index.asLong();
    if (at < 0 || at >= array.length()) {
      throw new ThrownException(ExceptionKind.ARRAY_INDEX_OUT_OF_BOUNDS);
    }
    Location.Element location =
        new Location.Element(
            array, at, place.type(), place.array().span(), Value.defaultOf(place.type()));
    Value stored = contents.get(location);
    return stored == null
        ? location
        : new Location.Element(array, at, place.type(), place.array().span(), stored);
  }

  ObjectNames names() {
    return names;
  }
}

package dev.jlitmus.check.search.candidate;

import dev.jlitmus.event.Event;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.Location;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.relation.Relation;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.semantic.value.Value.Reference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What readers of an object that a thread has made are promised, in one execution whose reads are
 * chosen: {@code fin} by the freeze of final fields (JLS 17.5.1), {@code pub} by a release fence
 * between the making and the publishing, which hardware keeps for those that follow the reference.
 */
public final class Publications {
  private final EventStructure structure;
  private final List<ThreadRun> runs;
  private final int[] source;
  private final Map<Reference, Integer> freezes = new HashMap<>();
  private final BitSet safe = new BitSet();

  private Publications(EventStructure structure, List<ThreadRun> runs, Relation readsFrom) {
    this.structure = structure;
    this.runs = runs;
    this.source = new int[structure.size()];
    for (int write = 0; write < source.length; write++) {
      for (int read : readsFrom.successors(write).toList()) {
        source[read] = write;
      }
    }
    for (int event = 0; event < source.length; event++) {
      if (structure.events().get(event) instanceof Event.Performed performed
          && performed.action() instanceof Action.Freeze freeze) {
        freezes.put(freeze.object(), event);
      }
    }
  }

  /** Whether some execution of these events may have any of it. */
  public static boolean arePossible(EventStructure structure) {
    return structure.events().stream()
        .anyMatch(event ->
            event instanceof Event.Performed performed
                && performed.action() instanceof Action.Access access
                && access.location() instanceof Location.OfObject);
  }

  /** {@code fin}. */
  public static Relation fin(EventStructure structure, List<ThreadRun> runs, Relation readsFrom) {
    Publications publications = new Publications(structure, runs, readsFrom);
    return publications.freezes.isEmpty() ? Relation.empty(structure.size()) : publications.fin();
  }

  /** {@code pub}. */
  public static Relation pub(EventStructure structure, List<ThreadRun> runs, Relation readsFrom) {
    return new Publications(structure, runs, readsFrom).pub();
  }

  private Relation fin() {
    findSafe();
    Relation.Builder pairs = Relation.builder(structure.size());
    for (int freeze : freezes.values()) {
      dereferences(frozenAccesses(freeze)).stream()
          .forEach(read -> addWritesBefore(freeze, read, pairs));
    }
    return pairs.build();
  }

  /** Of the objects that were frozen by this freeze, or later by the same thread. */
  private BitSet frozenAccesses(int first) {
    BitSet reads = new BitSet();
    freezes.forEach((object, freeze) -> {
      if (freeze == first || structure.programOrder().contains(first, freeze)) {
        for (int read = 0; read < source.length; read++) {
          if (isFrozenAccess(read, object)) {
            reads.set(read);
          }
        }
      }
    });
    return reads;
  }

  private void addWritesBefore(int freeze, int read, Relation.Builder pairs) {
    Location location = access(read).orElseThrow().location();
    for (int write = 0; write < freeze; write++) {
      if (structure.programOrder().contains(write, freeze)
          && isWrite(write)
          && access(write).orElseThrow().location().equals(location)) {
        pairs.add(write, read);
      }
    }
  }

  /** Where a reference was got that came by nothing but what the freeze covers; a least fixpoint. */
  private void findSafe() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int event = 0; event < source.length; event++) {
        Optional<Reference> object = referenceGot(event);
        if (object.isPresent() && !safe.get(event) && isSafe(event, object.get())) {
          safe.set(event);
          changed = true;
        }
      }
    }
  }

  private boolean isSafe(int event, Reference object) {
    List<Integer> origins = isRead(event) ? List.of(source[event]) : handingOver(object, event);
    return !origins.isEmpty()
        && origins.stream().allMatch(origin -> isSafelyGiven(origin, object));
  }

  private boolean isSafelyGiven(int origin, Reference object) {
    int giver = structure.thread(origin);
    if (giver == Event.NO_THREAD) {
      return false;
    }
    if (giver == object.maker()) {
      Integer freeze = freezes.get(object);
      return freeze != null && structure.programOrder().contains(freeze, origin);
    }
    return allSafe(known(giver, object, origin));
  }

  private boolean allSafe(List<Integer> known) {
    return !known.isEmpty() && known.stream().allMatch(safe::get);
  }

  /** The operations that synchronize with one that took the object, and handed it over. */
  private List<Integer> handingOver(Reference object, int taking) {
    return IntStream.range(0, source.length)
        .filter(event -> structure.synchronization().contains(event, taking))
        .filter(event -> handedOver(event).filter(object::equals).isPresent())
        .boxed()
        .toList();
  }

  private boolean isFrozenAccess(int read, Reference object) {
    return isRead(read)
        && structure.thread(read) != object.maker()
        && access(read).orElseThrow().location() instanceof Location.Member member
        && member.field().isFinal()
        && member.object().equals(object)
        && allSafe(known(structure.thread(read), object, read));
  }

  /**
   * The reads, and those that reach their object only through some of them: whichever reference
   * such a read is held to have followed, one of the frozen ones is in the chain (JLS 17.5.1).
   */
  private BitSet dereferences(BitSet frozen) {
    BitSet reached = (BitSet) frozen.clone();
    for (int read = 0; read < source.length; read++) {
      if (isRead(read)
          && access(read).orElseThrow().location() instanceof Location.OfObject location) {
        List<Integer> known = known(structure.thread(read), location.object(), read);
        if (!known.isEmpty() && known.stream().allMatch(reached::get)) {
          reached.set(read);
        }
      }
    }
    return reached;
  }

  private Relation pub() {
    Relation.Builder pairs = Relation.builder(structure.size());
    for (int read = 0; read < source.length; read++) {
      if (isRead(read)
          && access(read).orElseThrow().location() instanceof Location.Member location) {
        List<Integer> known = known(structure.thread(read), location.object(), read);
        for (int write = 0; write < source.length && !known.isEmpty(); write++) {
          if (isWrite(write)
              && access(write).orElseThrow().location().equals(location)
              && isPublishedToAll(write, known)) {
            pairs.add(write, read);
          }
        }
      }
    }
    return pairs.build();
  }

  private boolean isPublishedToAll(int write, List<Integer> reads) {
    return reads.stream().allMatch(read -> isRead(read) && isFenced(write, source[read]));
  }

  private boolean isFenced(int write, int publishing) {
    for (int fence = write + 1; fence < publishing; fence++) {
      if (structure.programOrder().contains(write, fence)
          && structure.programOrder().contains(fence, publishing)
          && structure.events().get(fence) instanceof Event.Performed performed
          && performed.action() instanceof Action.Fence kind
          && releases(kind.kind())) {
        return true;
      }
    }
    return false;
  }

  private static boolean releases(FenceKind kind) {
    return switch (kind) {
      case FULL, RELEASE, STORE_STORE -> true;
      case ACQUIRE, LOAD_LOAD -> false;
    };
  }

  /** K: where the thread got the reference before the event; of its maker, nothing. */
  private List<Integer> known(int thread, Reference object, int event) {
    List<Integer> got = new ArrayList<>();
    for (int one = structure.event(thread, 0); thread != object.maker() && one < event; one++) {
      if (referenceGot(one).filter(object::equals).isPresent()) {
        got.add(one);
      }
    }
    return got;
  }

  private Optional<Reference> referenceGot(int event) {
    return got(event).flatMap(Publications::object);
  }

  private Optional<Value> got(int event) {
    if (!(structure.events().get(event) instanceof Event.Performed performed)) {
      return Optional.empty();
    }
    return switch (performed.action()) {
      case Action.Read ignored -> Optional.of(value(event));
      case Action.Synchronize use -> use.operation().taken();
      case Action.Write ignored -> Optional.empty();
      case Action.Begin ignored -> Optional.empty();
      case Action.Fence ignored -> Optional.empty();
      case Action.Freeze ignored -> Optional.empty();
    };
  }

  private static Optional<Reference> object(Value value) {
    return value instanceof Reference reference && !reference.isNull()
        ? Optional.of(reference)
        : Optional.empty();
  }

  private Value value(int event) {
    int thread = structure.thread(event);
    return runs.get(thread).value(event - structure.event(thread, 0));
  }

  private boolean isRead(int event) {
    return access(event).filter(Action.Read.class::isInstance).isPresent();
  }

  private boolean isWrite(int event) {
    return access(event).filter(Action.Write.class::isInstance).isPresent();
  }

  private Optional<Action.Access> access(int event) {
    return structure.events().get(event) instanceof Event.Performed performed
            && performed.action() instanceof Action.Access access
        ? Optional.of(access)
        : Optional.empty();
  }

  private Optional<Value> handedOver(int event) {
    return structure.events().get(event) instanceof Event.Performed performed
            && performed.action() instanceof Action.OnSynchronizer use
        ? use.operation().handedOver()
        : Optional.empty();
  }
}

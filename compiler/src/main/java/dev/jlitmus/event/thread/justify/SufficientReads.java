package dev.jlitmus.event.thread.justify;

import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which earlier reads a write depends on, by meaning and not by syntax: a set of reads is
 * sufficient for a write if every run of the thread that gives each of them the same value performs
 * the write as well, the same value to the same location. What a compiler may merge into an earlier
 * access counts as merged: only runs are compared in which a plain read returns what this run's
 * read returned in common with the nearest earlier access of the thread to the location.
 *
 * <p>A run that does not perform the write must be told apart by some read of the set, so that the
 * minimal sufficient sets are the minimal ones that meet, for each such run, the reads to which it
 * gives another value. Whether a weak compare-and-set fails although it could succeed is a coin
 * that falls in each run as it fell in this one.
 */
public final class SufficientReads {

  private final List<Known> alternatives;
  private final boolean approximated;

  private record Known(ThreadRun run, Map<AccessName, Integer> positions) {
    static Known of(ThreadRun run) {
      return new Known(run, AccessName.positions(run.actions()));
    }

    Action action(int position) {
      return run.actions().get(position);
    }
  }

  /**
   * @param runs all runs of a thread
   * @param approximated whether these are not all after all: then dependency is that of the syntax
   */
  public SufficientReads(List<ThreadRun> runs, boolean approximated) {
    this.alternatives = runs.stream().map(Known::of).toList();
    this.approximated = approximated;
  }

  /**
   * The minimal sufficient sets of reads, as positions in the run, for the write at this position.
   */
  public List<BitSet> of(ThreadRun run, int position) {
    return of(run, position, alternative -> true);
  }

  /** As {@link #of(ThreadRun, int)}, compared with those runs only that {@code counts} holds of. */
  public List<BitSet> of(ThreadRun run, int position, Predicate<ThreadRun> counts) {
    Known known = Known.of(run);
    return switch (known.action(position)) {
      case Action.Write write ->
          approximated ? List.of(syntactic(write)) : minimal(known, write, position, counts);
      case Action.Read read -> throw new IllegalArgumentException(read.toString());
      case Action.Fence fence -> throw new IllegalArgumentException(fence.toString());
      case Action.OnSynchronizer use -> throw new IllegalArgumentException(use.toString());
      case Action.Freeze freeze -> throw new IllegalArgumentException(freeze.toString());
    };
  }

  /**
   * The minimal sets of earlier reads that fix which location the access at this position is to:
   * each run that performs the same access, and gives the reads of the set the same values,
   * accesses the same location.
   */
  public List<BitSet> ofLocation(ThreadRun run, int position) {
    Known known = Known.of(run);
    Action.Access access = (Action.Access) known.action(position);
    if (approximated || access.address().isEmpty()) {
      return List.of(access.address());
    }
    Map<AccessName, Integer> earlier = earlierReads(known, position);
    Set<AccessName> merged = merged(known);
    Set<BitSet> distinguishing = new LinkedHashSet<>();
    int occurrence = occurrence(run.actions().subList(0, position), access.span());
    for (Known other : alternatives) {
      if (accessesElsewhere(other.run(), access, occurrence)
          && respects(other, merged)
          && sameCoins(known, other)) {
        distinguishing.add(differences(known, other, earlier));
      }
    }
    return HittingSets.of(List.copyOf(distinguishing));
  }

  private static Map<AccessName, Integer> earlierReads(Known run, int position) {
    Map<AccessName, Integer> earlier = new HashMap<>(run.positions());
    earlier.values().removeIf(other -> other >= position);
    earlier.keySet().removeIf(AccessName::write);
    return earlier;
  }

  /** How often the code at this place was executed already. */
  private static int occurrence(List<Action> before, Span span) {
    return (int) before.stream().filter(action -> action.span().equals(span)).count();
  }

  private static boolean accessesElsewhere(ThreadRun run, Action.Access access, int occurrence) {
    return run.actions().stream()
        .filter(action -> action.span().equals(access.span()))
        .skip(occurrence)
        .limit(1)
        .anyMatch(action ->
            switch (action) {
              case Action.Access there -> !there.location().equals(access.location());
              case Action.Fence ignored -> false;
              case Action.Freeze ignored -> false;
              case Action.OnSynchronizer ignored -> false;
            });
  }

  private static BitSet syntactic(Action.Write write) {
    BitSet sources = new BitSet();
    sources.or(write.data());
    sources.or(write.control());
    sources.or(write.address());
    return sources;
  }

  private List<BitSet> minimal(
      Known run, Action.Write write, int position, Predicate<ThreadRun> counts) {
    Map<AccessName, Integer> earlier = earlierReads(run, position);
    AccessName name = nameOf(run, position);
    Set<AccessName> merged = merged(run);
    Set<BitSet> distinguishing = new LinkedHashSet<>();
    for (Known other : alternatives) {
      if (!performs(other, name, write.value())
          && counts.test(other.run())
          && respects(other, merged)
          && sameCoins(run, other)
          && ForeignResults.agree(run.run(), other.run())) {
        distinguishing.add(differences(run, other, earlier));
      }
    }
    return HittingSets.of(List.copyOf(distinguishing));
  }

  private static AccessName nameOf(Known run, int position) {
    return run.positions().entrySet().stream()
        .filter(entry -> entry.getValue() == position)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static boolean performs(Known run, AccessName write, Value value) {
    Integer position = run.positions().get(write);
    return position != null && run.run().value(position).equals(value);
  }

  private static BitSet differences(Known run, Known other, Map<AccessName, Integer> reads) {
    BitSet different = new BitSet();
    reads.forEach((name, position) -> {
      Integer there = other.positions().get(name);
      if (there != null && !run.run().value(position).equals(other.run().value(there))) {
        different.set(position);
      }
    });
    return different;
  }

  /** Whether no weak compare-and-set that read the same value went another way. */
  private static boolean sameCoins(Known run, Known other) {
    return run.positions().entrySet().stream()
        .filter(entry -> !entry.getKey().write())
        .allMatch(entry -> {
          Integer there = other.positions().get(entry.getKey());
          return there == null
              || !run.run().value(entry.getValue()).equals(other.run().value(there))
              || failsSpuriously(run, entry.getValue()) == failsSpuriously(other, there);
        });
  }

  private static boolean failsSpuriously(Known run, int position) {
    return switch (run.action(position)) {
      case Action.Read read -> read.role() == Action.Role.SPURIOUSLY_FAILED;
      case Action.Write ignored -> false;
      case Action.Fence ignored -> false;
      case Action.OnSynchronizer ignored -> false;
      case Action.Freeze ignored -> false;
    };
  }

  /** The plain reads that return what the nearest earlier access of the location has. */
  private static Set<AccessName> merged(Known run) {
    Set<AccessName> merged = new LinkedHashSet<>();
    run.positions()
        .forEach((name, position) -> {
          if (isPlainRead(run.action(position)) && repeatsNearest(run, position)) {
            merged.add(name);
          }
        });
    return merged;
  }

  private static boolean respects(Known run, Set<AccessName> merged) {
    return merged.stream()
        .map(run.positions()::get)
        .allMatch(position -> position == null || repeatsNearest(run, position));
  }

  private static boolean isPlainRead(Action action) {
    return switch (action) {
      case Action.Read read -> read.role() == Action.Role.READ && read.mode() == AccessMode.PLAIN;
      case Action.Write ignored -> false;
      case Action.Fence ignored -> false;
      case Action.OnSynchronizer ignored -> false;
      case Action.Freeze ignored -> false;
    };
  }

  /**
   * Whether the access before, of the same location, has the same value, and nothing in between
   * keeps a compiler from reusing it.
   */
  private static boolean repeatsNearest(Known run, int position) {
    Action.Access access = (Action.Access) run.action(position);
    for (int before = position - 1; before >= 0; before--) {
      switch (run.action(before)) {
        case Action.Access earlier when earlier.location().equals(access.location()) -> {
          return earlier.value().equals(access.value());
        }
        case Action.Read read -> {
          if (read.mode() == AccessMode.ACQUIRE || read.mode() == AccessMode.VOLATILE) {
            return false;
          }
        }
        case Action.Write ignored -> {}
        case Action.OnSynchronizer ignored -> {
          return false;
        }
        case Action.Fence fence -> {
          if (acquires(fence.kind())) {
            return false;
          }
        }
        case Action.Freeze ignored -> {}
      }
    }
    return false;
  }

  private static boolean acquires(FenceKind kind) {
    return switch (kind) {
      case FULL, ACQUIRE, LOAD_LOAD -> true;
      case RELEASE, STORE_STORE -> false;
    };
  }
}

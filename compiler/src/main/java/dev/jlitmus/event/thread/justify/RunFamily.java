package dev.jlitmus.event.thread.justify;

import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of one thread that do the same, end alike, and differ only in the values that they read and
 * write: what does not depend on values is worked out once for all of them.
 */
public final class RunFamily {
  private final List<ThreadRun> runs;
  private final List<Map<Value, BitSet>> byValue = new ArrayList<>();

  private RunFamily(List<ThreadRun> runs) {
    this.runs = List.copyOf(runs);
    for (int position = 0; position < actions().size(); position++) {
      byValue.add(new LinkedHashMap<>());
    }
    for (int number = 0; number < runs.size(); number++) {
      List<Action> actions = runs.get(number).actions();
      for (int position = 0; position < actions.size(); position++) {
        switch (actions.get(position)) {
          case Action.Access access ->
              byValue
                  .get(position)
                  .computeIfAbsent(access.value(), value -> new BitSet())
                  .set(number);
          case Action.Fence ignored -> {}
          case Action.OnSynchronizer ignored -> {}
          case Action.Freeze ignored -> {}
        }
      }
    }
  }

  /** Divides the runs of a thread into families, in the order of their first runs. */
  public static List<RunFamily> of(List<ThreadRun> runs) {
    List<List<ThreadRun>> families = new ArrayList<>();
    for (ThreadRun run : runs) {
      int family = 0;
      while (family < families.size() && !sameShape(families.get(family).getFirst(), run)) {
        family++;
      }
      if (family == families.size()) {
        families.add(new ArrayList<>());
      }
      families.get(family).add(run);
    }
    List<RunFamily> result = new ArrayList<>();
    for (List<ThreadRun> members : families) {
      result.add(new RunFamily(members));
    }
    return result;
  }

  private static boolean sameShape(ThreadRun some, ThreadRun other) {
    return some.end().equals(other.end()) && sameShape(some.actions(), other.actions());
  }

  private static boolean sameShape(List<Action> some, List<Action> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int position = 0; position < some.size(); position++) {
      if (!sameShape(some.get(position), others.get(position))) {
        return false;
      }
    }
    return true;
  }

  /** Whether two actions differ at most in their values. */
  private static boolean sameShape(Action some, Action other) {
    if (!some.span().equals(other.span()) || !some.control().equals(other.control())) {
      return false;
    }
    return switch (some) {
      case Action.Read one ->
          other instanceof Action.Read read && one.role() == read.role() && sameAccess(one, read);
      case Action.Write one ->
          other instanceof Action.Write write
              && one.update() == write.update()
              && one.data().equals(write.data())
              && sameAccess(one, write);
      case Action.OnSynchronizer use -> use.equals(other);
      case Action.Fence(var span, var control, var kind) ->
          other instanceof Action.Fence fence && kind == fence.kind();
      case Action.Freeze(var span, var control, var object) ->
          other instanceof Action.Freeze freeze && object.equals(freeze.object());
    };
  }

  private static boolean sameAccess(Action.Access some, Action.Access other) {
    return some.mode() == other.mode()
        && some.address().equals(other.address())
        && some.location().equals(other.location());
  }

  /** Whether the runs end in a loop that is not followed further. */
  public boolean isCut() {
    return runs.getFirst().isCut();
  }

  /** How all runs end. */
  public RunEnd end() {
    return runs.getFirst().end();
  }

  /** What all runs do; the values are those of one of them. */
  public List<Action> actions() {
    return runs.getFirst().actions();
  }

  public List<ThreadRun> runs() {
    return runs;
  }

  /** The numbers of the runs whose access at this position has this value; not to be changed. */
  public BitSet withValue(int position, Value value) {
    return byValue.get(position).getOrDefault(value, NONE);
  }

  /** The values that the access at this position has in some run. */
  public Collection<Value> values(int position) {
    return byValue.get(position).keySet();
  }

  private static final BitSet NONE = new BitSet();
}

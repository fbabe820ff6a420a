package dev.jlitmus.event.thread;

import dev.jlitmus.semantic.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of one thread that do the same and differ only in the values that they read and write: what
 * does not depend on values is worked out once for all of them.
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
        }
      }
    }
  }

  /** Divides the runs of a thread into families, in the order of their first runs. */
  public static List<RunFamily> of(List<ThreadRun> runs) {
    Map<List<Action>, List<ThreadRun>> families = new LinkedHashMap<>();
    for (ThreadRun run : runs) {
      List<Action> shape = run.actions().stream().map(RunFamily::withoutValue).toList();
      families.computeIfAbsent(shape, s -> new ArrayList<>()).add(run);
    }
    return families.values().stream().map(RunFamily::new).toList();
  }

  private static Action withoutValue(Action action) {
    return switch (action) {
      case Action.Read read ->
          new Action.Read(
              read.span(),
              read.control(),
              read.location(),
              read.mode(),
              Value.defaultOf(read.location().type()),
              read.role());
      case Action.Write write ->
          new Action.Write(
              write.span(),
              write.control(),
              write.data(),
              write.location(),
              write.mode(),
              Value.defaultOf(write.location().type()),
              write.update());
      case Action.Fence fence -> fence;
    };
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

package dev.jlitmus.check.search.sync;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a thread does from one operation on a synchronizer up to the next one, or up to its end.
 *
 * @param shape of its actions, without values
 * @param guarded accesses of locations that a lock guards, with values
 * @param use the operation at its end: one that completes, or begins for ever; none at the end
 * @param position of the operation in the run
 * @param begin the position of its beginning
 * @param lasts whether the thread sees the operation's result again and again in a loop that it
 *     never leaves, and so in the end
 * @param end of the run, after the last operation
 */
record Stretch(
    List<Object> shape,
    List<Action.Access> guarded,
    Optional<Action.OnSynchronizer> use,
    int position,
    int begin,
    boolean lasts,
    Optional<RunEnd> end) {

  /** Those of a run, one after the other. */
  static List<Stretch> of(ThreadRun run, Set<Location> guardedLocations) {
    List<Stretch> stretches = new ArrayList<>();
    List<Object> shape = new ArrayList<>();
    List<Action.Access> guarded = new ArrayList<>();
    int begin = -1;
    for (int position = 0; position < run.actions().size(); position++) {
      Action action = run.actions().get(position);
      switch (action) {
        case Action.Access access -> {
          shape.add(shape(access));
          if (guardedLocations.contains(access.location())) {
            guarded.add(access);
          }
        }
        case Action.Fence fence -> shape.add(fence);
        case Action.Freeze freeze -> shape.add(freeze);
        case Action.Begin use when !use.forEver() -> {
          shape.add(use);
          begin = position;
        }
        case Action.OnSynchronizer use -> {
          stretches.add(
              new Stretch(
                  List.copyOf(shape),
                  List.copyOf(guarded),
                  Optional.of(use),
                  position,
                  begin < 0 ? position : begin,
                  lasts(run.end(), position, use.operation()),
                  Optional.empty()));
          shape.clear();
          guarded.clear();
          begin = -1;
        }
      }
    }
    stretches.add(
        new Stretch(
            List.copyOf(shape),
            List.copyOf(guarded),
            Optional.empty(),
            run.actions().size(),
            run.actions().size(),
            false,
            Optional.of(run.end())));
    return stretches;
  }

  private static Object shape(Action.Access access) {
    return switch (access) {
      case Action.Read read ->
          List.of(
              read.span(),
              read.control(),
              read.address(),
              read.location(),
              read.mode(),
              read.role());
      case Action.Write write ->
          List.of(
              write.span(),
              write.control(),
              write.address(),
              write.data(),
              write.location(),
              write.mode(),
              write.update());
    };
  }

  private static boolean lasts(RunEnd end, int position, Operation operation) {
    boolean stays =
        switch (end) {
          case RunEnd.Stuck stuck -> position >= stuck.from();
          case RunEnd.Done ignored -> false;
          case RunEnd.Threw ignored -> false;
          case RunEnd.Blocked ignored -> false;
          case RunEnd.Cut ignored -> false;
        };
    return stays && operation.effect() == Operation.Effect.OBSERVES;
  }
}

package dev.jlitmus.check;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.event.joint.JointRuns;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.DomainFixpoint;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.semantic.LitmusTest;
import java.util.Optional;

/**
 * Decides which runs of its threads stand for a test: all over all values, or where these are many
 * or not followed to their ends, and locks guard what the threads share, those that they can have
 * together.
 */
final class FollowedRuns {
  /** Actions performed by all runs of the threads together; bounds time and memory. */
  private static final long MOST_ACTIONS = 1_000_000;

  private static final long FEW_ACTIONS = 20_000;
  private static final long FEW_COMBINATIONS = 10_000;

  private FollowedRuns() {}

  /** The runs, none if they are too many: then the limit says why. */
  record Followed(Optional<Behaviours> behaviours, WorkLimit limit) {}

  static Followed of(LitmusTest test, CatModel model, SearchLimits limits) {
    if (synchronizes(model) && !model.torn() && JointRuns.mayBeOf(test)) {
      WorkLimit few = new WorkLimit(FEW_ACTIONS);
      Optional<Behaviours> all = new DomainFixpoint(few, limits.unroll()).behaviours(test);
      if (all.filter(FollowedRuns::areFew).isPresent()) {
        return new Followed(all, few);
      }
      WorkLimit limit = new WorkLimit(MOST_ACTIONS);
      Optional<Behaviours> joint = JointRuns.of(test, limit);
      if (joint.isPresent()) {
        return new Followed(joint, limit);
      }
    }
    WorkLimit limit = new WorkLimit(MOST_ACTIONS);
    return new Followed(
        new DomainFixpoint(limit, limits.unroll(), model.torn()).behaviours(test), limit);
  }

  /** Whether the model orders what synchronizers order. */
  static boolean synchronizes(CatModel model) {
    return model.staged().relations().contains(BaseRelation.SYNC);
  }

  private static boolean areFew(Behaviours behaviours) {
    long combinations =
        behaviours.threads().stream()
            .mapToLong(runs -> runs.size())
            .reduce(1, (some, more) -> Math.min(some * more, FEW_COMBINATIONS + 1));
    return !behaviours.areCut() && combinations <= FEW_COMBINATIONS;
  }
}

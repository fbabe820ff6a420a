package dev.jlitmus.result.evidence;

import java.util.List;
import java.util.Optional;

/**
 * How much it says that a run did not show what it did not show.
 *
 * @param overlap of the threads; empty where outcomes cannot tell
 * @param doubts about the run as a whole; none where nothing was sampled
 * @param unseen the outcomes that a clause forbids, requires or calls interesting, or the first
 *     model forbids where no clause speaks, and that were not seen
 */
public record Evidence(Optional<Overlap> overlap, List<Doubt> doubts, List<Unseen> unseen) {

  /** Of a test that was not run. */
  public static final Evidence NONE = new Evidence(Optional.empty(), List.of(), List.of());

  public Evidence {
    doubts = List.copyOf(doubts);
    unseen = List.copyOf(unseen);
  }

  /** Whether some outcome was not seen, and none of those that were not proves anything. */
  public boolean isVacuous() {
    return !unseen.isEmpty()
        && (!doubts.isEmpty() || unseen.stream().allMatch(each -> isVacuous(each.worth())));
  }

  private static boolean isVacuous(Worth worth) {
    return switch (worth) {
      case Worth.CannotShow cannot -> true;
      case Worth.TwinCannotShow cannot -> true;
      case Worth.TwinSilent silent -> true;
      case Worth.TooFew few -> true;
      case Worth.WouldShow would -> false;
      case Worth.Unknown unknown -> false;
    };
  }
}

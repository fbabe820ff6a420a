package dev.jlitmus.cli.bisect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the first of several candidates that shows an outcome, by halves: the last has to show
 * it and the first must not, and of those between half are left out by each answer. Where showing
 * comes and goes more than once, one of the places is found at which it comes.
 */
public final class Bisection {
  private final Asking asking;
  private final List<Answer> answers = new ArrayList<>();

  /** Asks one candidate. */
  @FunctionalInterface
  public interface Asking {
    /**
     * What it shows.
     *
     * @param candidate its position
     * @return empty where there is no answer, as the run was interrupted or got no sample
     */
    Optional<Answer> ask(int candidate);
  }

  /** What a candidate showed. */
  public record Answer(int candidate, long seen, long samples) {
    public boolean shows() {
      return seen > 0;
    }
  }

  /** How it ended. */
  public sealed interface Verdict {
    /** This one does, and the one before it does not. */
    record First(Answer shows, Answer before) implements Verdict {}

    /** Not even the last does. */
    record NeverSeen(Answer last) implements Verdict {}

    /** The first already does. */
    record AlwaysSeen(Answer first) implements Verdict {}

    /** An answer is missing. */
    record Unknown() implements Verdict {}
  }

  public Bisection(Asking asking) {
    this.asking = asking;
  }

  /**
   * Searches.
   *
   * @param candidates how many there are, two at least
   */
  public Verdict search(int candidates) {
    Optional<Answer> last = ask(candidates - 1);
    if (last.isEmpty()) {
      return new Verdict.Unknown();
    }
    if (!last.get().shows()) {
      return new Verdict.NeverSeen(last.get());
    }
    Optional<Answer> first = ask(0);
    if (first.isEmpty()) {
      return new Verdict.Unknown();
    }
    return first.get().shows()
        ? new Verdict.AlwaysSeen(first.get())
        : between(first.get(), last.get());
  }

  private Verdict between(Answer without, Answer with) {
    Answer low = without;
    Answer high = with;
    while (high.candidate() - low.candidate() > 1) {
      Optional<Answer> middle = ask((low.candidate() + high.candidate()) / 2);
      if (middle.isEmpty()) {
        return new Verdict.Unknown();
      }
      if (middle.get().shows()) {
        high = middle.get();
      } else {
        low = middle.get();
      }
    }
    return new Verdict.First(high, low);
  }

  private Optional<Answer> ask(int candidate) {
    Optional<Answer> answer = asking.ask(candidate);
    answer.ifPresent(answers::add);
    return answer;
  }

  /** All of them, in the order in which they were asked for. */
  public List<Answer> answers() {
    return List.copyOf(answers);
  }

  /** How many are asked at most of so many. */
  public static int questions(int candidates) {
    int between = Math.max(0, candidates - 2);
    return 2 + (Integer.SIZE - Integer.numberOfLeadingZeros(between));
  }
}

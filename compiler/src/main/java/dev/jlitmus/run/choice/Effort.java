package dev.jlitmus.run.choice;

/**
 * How long to go on: how many rounds there are, and whether tests leave them that have nothing more
 * to show.
 *
 * @param exhaustive whether a test goes on getting turns after it has settled
 */
public record Effort(Level level, boolean exhaustive) {

  /** How thorough a run is. */
  public enum Level {
    /** One short round: what is common shows. */
    QUICK,
    /** One round, or with a budget as many as there is time for. */
    USUAL,
    /** Several rounds, each longer than the last, or with a budget as many as there is time for. */
    THOROUGH
  }

  public static final Effort USUAL = new Effort(Level.USUAL, false);

  private static final int QUICK_REPETITIONS = 4;
  private static final int REPETITIONS = 12;
  private static final int THOROUGH_ROUNDS = 4;
  private static final int LAST_DOUBLING = 3;

  /**
   * How many rounds there are at most.
   *
   * @param budgeted whether a budget ends the run
   */
  public int rounds(boolean budgeted) {
    return switch (level) {
      case QUICK -> 1;
      case USUAL -> budgeted ? Integer.MAX_VALUE : 1;
      case THOROUGH -> budgeted ? Integer.MAX_VALUE : THOROUGH_ROUNDS;
    };
  }

  /** How many repetitions a test gets at most in one turn of a round. */
  public int repetitions(int round) {
    return switch (level) {
      case QUICK -> QUICK_REPETITIONS;
      case USUAL, THOROUGH -> REPETITIONS << Math.min(round, LAST_DOUBLING);
    };
  }
}

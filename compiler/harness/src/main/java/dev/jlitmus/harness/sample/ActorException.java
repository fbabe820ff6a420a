package dev.jlitmus.harness.sample;

/** An actor of a test threw. */
public final class ActorException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Throwable thrown;
  private final boolean othersRun;

  ActorException(Throwable thrown, boolean othersRun) {
    super(thrown);
    this.thrown = thrown;
    this.othersRun = othersRun;
  }

  public Throwable thrown() {
    return thrown;
  }

  /** Whether other actors wait for the dead one, each keeping a CPU busy. */
  public boolean othersRun() {
    return othersRun;
  }
}

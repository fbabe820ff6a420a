package dev.jlitmus.event.thread.step;

import dev.jlitmus.event.end.RunEnd;
import java.util.Optional;

/** A run is not followed to the end of its code. */
public final class RunLeftException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Optional<RunEnd> end;

  /**
   * @param end how it ends then; empty where another run stands for it
   */
  public RunLeftException(Optional<RunEnd> end) {
    super("left", null, false, false);
    this.end = end;
  }

  public static RunLeftException cut() {
    return new RunLeftException(Optional.of(new RunEnd.Cut()));
  }

  public Optional<RunEnd> end() {
    return end;
  }
}

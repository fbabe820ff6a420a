package dev.jlitmus.cli.progress;

import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Printable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/**
 * Says on stderr how far a run has come: one live line on a terminal, a plain line every few
 * seconds elsewhere.
 */
public final class ProgressLine implements RunProgress {
  private static final String CLEAR = "\r\u001b[K";
  private static final long LIVE_NANOS = 100_000_000L;
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final long PLAIN_NANOS = 5_000_000_000L;

  private final PrintWriter err;
  private final boolean live;
  private final Optional<Duration> budget;
  private final long start = System.nanoTime();
  private long last = Long.MIN_VALUE;
  private boolean shown;

  /**
   * @param live whether a line can be written over
   * @param budget the time that the run was given
   */
  public ProgressLine(PrintWriter err, boolean live, Optional<Duration> budget) {
    this.err = err;
    this.live = live;
    this.budget = budget;
  }

  /** Says nothing in the first seconds: a check is mostly over by then. */
  @Override
  public synchronized void checking(int done, int tests) {
    long now = System.nanoTime();
    boolean due = last == Long.MIN_VALUE || now - last >= (live ? LIVE_NANOS : PLAIN_NANOS);
    if (now - start >= PATIENCE_NANOS && due) {
      last = now;
      show("asking the models: %d of %s".formatted(done, Figures.counted(tests, "test")));
    }
  }

  @Override
  public void compiling(int tests, int twins, boolean canary) {
    String counted = Figures.counted(tests, "test");
    if (twins > 0) {
      counted += ", " + Figures.counted(twins, "weakened twin");
    }
    show("compiling " + counted + (canary ? " and the canary" : ""));
  }

  @Override
  public void known(int done, int tests) {
    if (done > 0) {
      show("%d of %s need no turn".formatted(done, Figures.counted(tests, "test")));
    }
  }

  @Override
  public void stressing(int sweep, int done, int turns, String test, long samples) {
    long now = System.nanoTime();
    if (last != Long.MIN_VALUE && now - last < (live ? LIVE_NANOS : PLAIN_NANOS)) {
      return;
    }
    last = now;
    Duration spent = Duration.ofNanos(now - start);
    String rate = Figures.rough((long) (samples / Math.max(0.001, spent.toMillis() / 1e3)));
    show(
        "stressing %s%d/%d%s · %s samples, %s/s · %s"
            .formatted(
                sweep == 1 ? "" : "sweep " + sweep + ", ",
                done,
                turns,
                left(spent, done, turns),
                Figures.rough(samples),
                rate,
                test));
  }

  @Override
  public void measuring(int done, int turns, String measure, Duration left) {
    long now = System.nanoTime();
    if (live || last == Long.MIN_VALUE || now - last >= PLAIN_NANOS) {
      last = now;
      show(
          "measuring %d/%d · about %s left · %s"
              .formatted(done + 1, turns, Figures.time(left), measure));
    }
  }

  private String left(Duration spent, int done, int turns) {
    Duration left =
        budget
            .map(all -> all.minus(spent))
            .orElseGet(
                () -> done < 3 ? Duration.ZERO : spent.multipliedBy(turns - done).dividedBy(done));
    return left.isPositive() ? " · " + Figures.time(left) + " left" : "";
  }

  private void show(String text) {
    String line = Printable.of(text);
    if (live) {
      err.print(CLEAR + line.substring(0, Math.min(line.length(), 110)));
    } else {
      err.println("jlitmus: " + line);
    }
    shown = true;
    err.flush();
  }

  /** Takes the live line away. */
  public void clear() {
    if (live && shown) {
      err.print(CLEAR);
      err.flush();
    }
  }
}

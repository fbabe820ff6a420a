package dev.jlitmus.cli.progress;

import dev.jlitmus.answer.BenchProgress;
import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Printable;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * Says on stderr how far measuring has come: one live line on a terminal, plain lines elsewhere.
 */
public final class BenchProgressLine implements BenchProgress {
  private static final String CLEAR = "\r\u001b[K";
  private static final long PLAIN_NANOS = 5_000_000_000L;
  private static final int WIDTH = 110;

  private final PrintWriter err;
  private final boolean live;
  private long last = System.nanoTime() - PLAIN_NANOS;
  private boolean shown;

  /**
   * @param live whether a line can be written over
   */
  public BenchProgressLine(PrintWriter err, boolean live) {
    this.err = err;
    this.live = live;
  }

  @Override
  public void compilingBenches(int benches) {
    show("compiling " + benches + (benches == 1 ? " bench" : " benches"));
  }

  @Override
  public void measuring(int done, int turns, String measure, Duration left) {
    long now = System.nanoTime();
    if (live || now - last >= PLAIN_NANOS) {
      last = now;
      show(
          "measuring %d/%d · about %s left · %s"
              .formatted(done + 1, turns, Figures.time(left), measure));
    }
  }

  private void show(String text) {
    String line = Printable.of(text);
    if (live) {
      err.print(CLEAR + line.substring(0, Math.min(line.length(), WIDTH)));
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

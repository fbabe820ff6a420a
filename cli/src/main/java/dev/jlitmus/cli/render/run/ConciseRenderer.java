package dev.jlitmus.cli.render.run;

import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.result.RunRecord;

/** One line a test, for grep: {@code file:line: Name: verdict}. */
public final class ConciseRenderer {
  private final Palette palette;
  private final int cpus;

  public ConciseRenderer(Palette palette, int cpus) {
    this.palette = palette;
    this.cpus = cpus;
  }

  public String render(RunRecord test) {
    return "%s:%d: %s: %s\n"
        .formatted(
            Printable.of(test.place().file().name()),
            test.place().line(),
            Printable.of(test.test()),
            Verdict.of(test, cpus).painted(palette));
  }
}

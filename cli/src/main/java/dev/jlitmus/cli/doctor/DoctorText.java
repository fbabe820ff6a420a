package dev.jlitmus.cli.doctor;

import dev.jlitmus.cli.Version;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;

/** An examination for people: a line for each point, with its remedy under it, and a last word. */
public final class DoctorText {
  private final Palette palette;

  public DoctorText(Palette palette) {
    this.palette = palette;
  }

  public String render(Examination examination) {
    StringBuilder text = new StringBuilder();
    text.append("jlitmus %s, jcstress %s\n\n".formatted(Version.current(), Version.jcstress()));
    int width = examination.all().stream().mapToInt(point -> point.name().length()).max().orElse(0);
    for (Point point : examination.all()) {
      text.append(
          "  %s  %s  %s\n"
              .formatted(
                  mark(point.state()),
                  (point.name() + " ".repeat(width)).substring(0, width),
                  Printable.of(point.found())));
      if (!point.remedy().isEmpty()) {
        text.append(" ".repeat(8 + width))
            .append("  ")
            .append(palette.good("help"))
            .append(": ")
            .append(Printable.of(point.remedy()))
            .append('\n');
      }
    }
    return text.append('\n').append(lastWord(examination)).append('\n').toString();
  }

  private String mark(Point.State state) {
    return switch (state) {
      case OK -> palette.good("ok  ");
      case WEAK -> palette.warning("weak");
      case BAD -> palette.error("bad ");
    };
  }

  private String lastWord(Examination examination) {
    if (examination.has(Point.State.BAD)) {
      return palette.error("Runs here fail, or prove nothing.");
    }
    return examination.has(Point.State.WEAK)
        ? palette.warning("Runs here work, but prove less than they could.")
        : palette.good("Runs here work.");
  }
}

package dev.jlitmus.cli.render.family;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.source.Span;

/** The first line of a family: what it is called, where it stands, and how large it is. */
final class FamilyHeader {
  private final Palette palette;

  FamilyHeader(Palette palette) {
    this.palette = palette;
  }

  /**
   * The line.
   *
   * @param figures of a run, empty where there was none
   */
  String render(FamilyMember member, Span place, int threads, int members, String figures) {
    return "%s  %-30s   %s   %s%s%n"
        .formatted(
            palette.strong("%-36s".formatted(Printable.of(member.family()))),
            "%s:%d".formatted(Printable.of(place.file().name()), place.line()),
            Figures.counted(threads, "thread"),
            Figures.counted(members, "member"),
            figures.isEmpty() ? "" : "   " + figures);
  }
}

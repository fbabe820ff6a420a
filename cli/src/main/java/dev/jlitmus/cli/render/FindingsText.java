package dev.jlitmus.cli.render;

import dev.jlitmus.input.CheckedFile;
import java.util.ArrayList;
import java.util.List;

/** How a summary begins: how many tests, and what was wrong with them and with their files. */
public final class FindingsText {
  private final Palette palette;

  public FindingsText(Palette palette) {
    this.palette = palette;
  }

  /** Never that there are no findings where no test could be read. */
  public List<String> parts(int tests, long withFindings, List<CheckedFile> files) {
    long withErrors = files.stream().filter(CheckedFile::hasErrors).count();
    List<String> parts = new ArrayList<>();
    parts.add(Figures.counted(tests, "test"));
    if (withFindings > 0) {
      parts.add(palette.error(Figures.exact(withFindings) + " with findings"));
    } else if (tests > 0) {
      parts.add(palette.good("no findings"));
    }
    if (withErrors > 0) {
      parts.add(palette.error(Figures.counted(withErrors, "file") + " with errors"));
    }
    return parts;
  }
}

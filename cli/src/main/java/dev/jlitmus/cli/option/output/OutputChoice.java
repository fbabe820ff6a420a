package dev.jlitmus.cli.option.output;

import java.util.List;

/** Which forms of a report are wanted, and in colour or not. */
public interface OutputChoice {
  /** At most one of them goes to stdout. */
  List<FormatChoice> formats();

  ColorMode color();
}

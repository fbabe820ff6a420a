package dev.jlitmus.cli.render;

import picocli.CommandLine.Help.Ansi.Style;

/** What a colour means; without colours every text stays as it is. */
public record Palette(boolean colored) {

  public String error(String text) {
    return paint(text, Style.fg_red, Style.bold);
  }

  public String warning(String text) {
    return paint(text, Style.fg_yellow, Style.bold);
  }

  public String good(String text) {
    return paint(text, Style.fg_green);
  }

  public String place(String text) {
    return paint(text, Style.fg_blue, Style.bold);
  }

  public String strong(String text) {
    return paint(text, Style.bold);
  }

  public String faint(String text) {
    return paint(text, Style.faint);
  }

  private String paint(String text, Style... styles) {
    return colored && !text.isEmpty() ? Style.on(styles) + text + Style.off(styles) : text;
  }
}

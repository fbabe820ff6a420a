package dev.jlitmus.cli.page;

import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Page;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as it is read in a terminal: four headed parts, wrapped, samples indented. */
public final class PageText {
  private static final int WIDTH = 80;
  private static final String MARGIN = "  ";
  private static final Pattern WORD = Pattern.compile("`([^`]*)`");

  private final Palette palette;

  public PageText(Palette palette) {
    this.palette = palette;
  }

  public String render(Page page) {
    return heading(page)
        + part("What it means", prose(page.meaning()))
        + part("Why", prose(page.why()))
        + part("Example", sample(page.example()))
        + part("Instead", sample(page.instead()));
  }

  /** One line of the list of all. */
  public String line(Page page) {
    return kind(page.code()) + "  " + painted(page.title()) + "\n";
  }

  private String heading(Page page) {
    return kind(page.code()) + palette.strong(": ") + painted(page.title()) + "\n";
  }

  private String kind(Code code) {
    return switch (code.severity()) {
      case ERROR -> palette.error("error[" + code + "]");
      case WARNING -> palette.warning("warning[" + code + "]");
    };
  }

  private String part(String name, String body) {
    return "\n" + palette.place(name) + "\n\n" + body;
  }

  private String sample(Page.Sample sample) {
    String about = sample.about().isEmpty() ? "" : prose(sample.about()) + "\n";
    return about
        + sample
            .text()
            .lines()
            .map(line -> (MARGIN + MARGIN + line).stripTrailing() + "\n")
            .collect(Collectors.joining());
  }

  private String prose(String text) {
    return Arrays.stream(text.split("\n\n")).map(this::paragraph).collect(Collectors.joining("\n"));
  }

  /** Lines are counted as they are shown, without colours. */
  private String paragraph(String text) {
    StringBuilder wrapped = new StringBuilder(MARGIN);
    int column = MARGIN.length();
    for (String word : words(text)) {
      int length = shown(word).length();
      if (column > MARGIN.length() && column + 1 + length > WIDTH) {
        wrapped.append('\n').append(MARGIN);
        column = MARGIN.length();
      }
      if (column > MARGIN.length()) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(painted(word));
      column += length;
    }
    return wrapped.append('\n').toString();
  }

  /** A piece in backquotes is one word, with what sticks to it. */
  private static String[] words(String text) {
    return text.strip().replaceAll("\\s+", " ").split(" (?=(?:[^`]*`[^`]*`)*[^`]*$)");
  }

  private String shown(String word) {
    return palette.colored() ? WORD.matcher(word).replaceAll("$1") : word;
  }

  private String painted(String word) {
    return palette.colored()
        ? WORD.matcher(word).replaceAll(found -> quoted(palette.strong(found.group(1))))
        : word;
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}

package dev.jlitmus.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What there is to know of a kind of diagnostic. The texts are Markdown files beside this class,
 * one a code, all of one shape; words in backquotes are words of the language.
 *
 * @param title what the code says, in a line
 * @param meaning what is wrong
 * @param why why it is so, and where that is laid down
 * @param example a text that gets the diagnostic
 * @param instead the nearest text that does not, with a sentence about it
 */
public record Page(
    Code code, String title, String meaning, String why, Sample example, Sample instead) {

  private static final Pattern SHAPE =
      Pattern.compile(
          """
          # (?<code>L\\d{3}) (?<title>[^\n]+)

          ## What it means

          (?<meaning>.+)

          ## Why

          (?<why>.+)

          ## Example

          (?<example>.+)

          ## Instead

          (?<instead>.+)
          """,
          Pattern.DOTALL);

  private static final Pattern SAMPLE =
      Pattern.compile(
          "(?:(?<about>.+)\\n\\n)?```(?<language>[^\n]+)\\n(?<text>.*)```", Pattern.DOTALL);

  /**
   * A whole file that can be tried.
   *
   * @param about what is to be seen in it; may be empty
   * @param language {@code litmus}, {@code herd} or {@code cat}, the ending of such a file's name;
   *     behind it may stand in which encoding the file is
   */
  public record Sample(String about, String language, String text) {}

  /** The page of a code. */
  public static Page of(Code code) {
    try (InputStream in =
        Objects.requireNonNull(Page.class.getResourceAsStream(code + ".md"), code + ".md")) {
      return parse(code, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page parse(Code code, String text) {
    Matcher page = SHAPE.matcher(text);
    if (!page.matches() || !page.group("code").equals(code.name())) {
      throw new IllegalStateException("the page of " + code + " has another shape");
    }
    return new Page(
        code,
        page.group("title"),
        page.group("meaning"),
        page.group("why"),
        sample(code, page.group("example")),
        sample(code, page.group("instead")));
  }

  private static Sample sample(Code code, String text) {
    Matcher sample = SAMPLE.matcher(text);
    if (!sample.matches()) {
      throw new IllegalStateException("the page of " + code + " has a sample of another shape");
    }
    return new Sample(
        Objects.requireNonNullElse(sample.group("about"), ""),
        sample.group("language"),
        sample.group("text"));
  }
}

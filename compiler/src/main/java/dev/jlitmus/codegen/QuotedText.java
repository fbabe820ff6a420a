package dev.jlitmus.codegen;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of a test as it may stand in a comment of generated code, where it can change nothing. */
public final class QuotedText {
  private static final int COMMENT_LENGTH = 60;

  /** A constant of a class file holds 64 KiB of UTF-8 (JVMS 4.4.7). */
  private static final int CONSTANT_LENGTH = 4_000;

  /** Control and format characters, lone surrogates, and whatever ends or bends a line. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Z}]+");

  private QuotedText() {}

  /** On one line, with every run of unprintable characters a space. */
  public static String oneLine(String text) {
    return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
  }

  /**
   * For an end-of-line comment, shortened. Backslashes are doubled: Java reads <code>&#92;u000a
   * </code> as a line end even in a comment (JLS 3.3).
   */
  public static String lineComment(String text) {
    return shortened(oneLine(text), COMMENT_LENGTH).replace("\\", "\\\\");
  }

  /** For a string constant, shortened where a class file could not hold it. */
  public static String constant(String text) {
    return shortened(oneLine(text), CONSTANT_LENGTH);
  }

  private static String shortened(String line, int length) {
    return line.codePointCount(0, line.length()) > length
        ? line.substring(0, line.offsetByCodePoints(0, length - 3)) + "..."
        : line;
  }

  /** For a documentation comment, with its lines kept; it can neither end it nor hold a tag. */
  public static String documentation(String text) {
    return text.strip()
        .lines()
        .map(QuotedText::oneLine)
        .map(QuotedText::withoutMarkup)
        .collect(Collectors.joining("\n"));
  }

  private static String withoutMarkup(String line) {
    return line.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("\\", "&#92;")
        .replace("*/", "*&#47;")
        .replace("/*", "&#47;*");
  }
}

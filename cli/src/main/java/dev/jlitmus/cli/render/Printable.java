package dev.jlitmus.cli.render;

/**
 * Text of a user's file as it may reach a terminal: control characters, which could move the cursor
 * or worse, and format characters, which could reorder the line, are spelled out.
 */
public final class Printable {
  private static final String TAB = "    ";

  private Printable() {}

  public static String of(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints().forEach(codePoint -> printable.append(of(codePoint)));
    return printable.toString();
  }

  /** A tab is drawn as four blanks wherever it stands. */
  static String of(int codePoint) {
    if (codePoint == '\t') {
      return TAB;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          "\\u{%x}".formatted(codePoint);
      default -> Character.toString(codePoint);
    };
  }
}

package dev.jlitmus.record.disk;

/**
 * Ids of outcomes as JSON can hold them: a char of an outcome stands there raw, and can be half of
 * a surrogate pair, which no text in UTF-8 can be. Such a one is written as {@code \d800}, and a
 * backslash as two.
 */
final class OutcomeIds {
  private static final int DIGITS = 4;

  private OutcomeIds() {}

  static String escape(String id) {
    StringBuilder text = new StringBuilder();
    id.codePoints()
        .forEach(point -> {
          if (point == '\\') {
            text.append("\\\\");
          } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            text.append('\\').append(Integer.toHexString(point));
          } else {
            text.appendCodePoint(point);
          }
        });
    return text.toString();
  }

  /**
   * The id.
   *
   * @throws IllegalArgumentException where it was never escaped so
   */
  static String unescape(String text) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        id.append(c);
      } else if (text.startsWith("\\", i + 1)) {
        id.append(c);
        i++;
      } else if (i + DIGITS < text.length()) {
        id.append((char) Integer.parseInt(text.substring(i + 1, i + 1 + DIGITS), 16));
        i += DIGITS;
      } else {
        throw new IllegalArgumentException("a cut escape in the outcome " + text);
      }
    }
    return id.toString();
  }
}

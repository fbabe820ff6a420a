package dev.jlitmus.cli.render.machine;

/**
 * Text as XML 1.0 can hold it (section 2.2, production Char), and any other reader too. What XML
 * cannot hold, not even as a reference, is spelled out: control characters, lone surrogates, U+FFFE
 * and U+FFFF.
 */
final class CleanText {
  private CleanText() {}

  static String of(String text) {
    StringBuilder allowed = new StringBuilder();
    text.codePoints()
        .forEach(codePoint -> {
          if (isChar(codePoint)) {
            allowed.appendCodePoint(codePoint);
          } else {
            allowed.append("\\u{%x}".formatted(codePoint));
          }
        });
    return allowed.toString();
  }

  private static boolean isChar(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xd7ff)
        || (codePoint >= 0xe000 && codePoint <= 0xfffd)
        || codePoint >= 0x10000;
  }
}

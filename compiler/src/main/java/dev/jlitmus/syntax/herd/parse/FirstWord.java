package dev.jlitmus.syntax.herd.parse;

import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells herdtools' files from ours by the first word after comments of any of the languages
 * concerned: theirs begin with the name of a language or an architecture and a title on its line.
 */
final class FirstWord {
  private static final Pattern TITLE = Pattern.compile("(\\w+)[ \\t]+[^\\s{]");

  private static final Set<String> LANGUAGES =
      Set.of(
          "AArch64", "ARM", "ASL", "BPF", "Bell", "C", "CPP", "Java", "LISA", "MIPS", "PPC", "PTX",
          "RISCV", "X86", "X86_64");

  private FirstWord() {}

  /** The first word, where it begins a file of herdtools. */
  static Optional<Span> of(SourceFile file) {
    String text = file.text();
    int begin = afterComments(text);
    Matcher title = TITLE.matcher(text).region(begin, text.length());
    if (!title.lookingAt() || !LANGUAGES.contains(title.group(1))) {
      return Optional.empty();
    }
    int start = text.codePointCount(0, begin);
    return Optional.of(file.span(start, start + title.group(1).length()));
  }

  private static int afterComments(String text) {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = after(text, "\n", at);
      } else if (text.startsWith("/*", at)) {
        at = after(text, "*/", at + 2);
      } else if (text.startsWith("(*", at)) {
        at = after(text, "*)", at + 2);
      } else {
        return at;
      }
    }
    return at;
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }
}

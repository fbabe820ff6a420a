package dev.jlitmus.syntax.parse.tree;

import java.util.stream.Collectors;

/** Reads the text of {@code /** … *}{@code /} comments. */
final class DocComments {
  private DocComments() {}

  /** Whether it begins with two stars that are not its end as well. */
  static boolean isDocComment(String text) {
    return text.startsWith("/**") && !text.equals("/**/");
  }

  /** The comment's lines without the stars, joined by spaces. */
  static String text(String comment) {
    return comment
        .substring("/**".length(), comment.length() - "*/".length())
        .lines()
        .map(String::strip)
        .map(line -> line.startsWith("*") ? line.substring(1).strip() : line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }
}

package dev.jlitmus.cli.render.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Folds lines for a terminal: a line that is too wide goes on under its last column, or, where that
 * leaves little room, near the margin. Drawn source lines stay, as carets stand below them, and
 * help, which may hold a command to be copied; so does what is too wide in front of its last
 * column.
 */
public final class FoldedText {
  /** A terminal that says less says nothing. */
  private static final int NARROWEST = 40;

  /** A last column that is narrower is not read with ease. */
  private static final int ROOM = 24;

  private static final int MARGIN = 6;
  private static final Pattern DRAWN = Pattern.compile(" *\\d* *(\\||-->).*|help: .*");
  private static final Pattern COLOR = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Pattern LAST_GAP = Pattern.compile(".*\\S {2,}(?=\\S)");

  private final int columns;

  private FoldedText(int columns) {
    this.columns = columns;
  }

  /**
   * The text for a terminal; unchanged where its width is not known.
   *
   * @param environment whose COLUMNS (POSIX) tells the width
   */
  public static String of(String text, Map<String, String> environment) {
    return columns(environment)
        .map(columns ->
            text.lines()
                .map(line -> new FoldedText(columns).fold(line))
                .collect(Collectors.joining("\n", "", text.endsWith("\n") ? "\n" : "")))
        .orElse(text);
  }

  private static Optional<Integer> columns(Map<String, String> environment) {
    String value = environment.getOrDefault("COLUMNS", "");
    return value.matches("\\d{2,4}")
        ? Optional.of(Integer.parseInt(value)).filter(columns -> columns >= NARROWEST)
        : Optional.empty();
  }

  private String fold(String line) {
    if (width(line) <= columns || DRAWN.matcher(COLOR.matcher(line).replaceAll("")).matches()) {
      return line;
    }
    Matcher gap = LAST_GAP.matcher(line);
    int front = gap.lookingAt() ? width(gap.group()) : 0;
    if (front > columns) {
      return line;
    }
    boolean roomy = front > 0 && columns - front >= ROOM;
    return String.join(
        "\n" + " ".repeat(roomy ? front : MARGIN), parts(line, roomy ? front : MARGIN));
  }

  private List<String> parts(String line, int indent) {
    List<String> parts = new ArrayList<>();
    String rest = line;
    for (int room = columns; width(rest) > room; room = columns - indent) {
      int end = lastBlank(rest, room);
      if (end <= 0) {
        break;
      }
      parts.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    parts.add(rest);
    return parts;
  }

  /** Where the last blank is before which there is something and all fits; -1 without one. */
  private static int lastBlank(String text, int room) {
    int best = -1;
    for (int i = text.indexOf(' '); i >= 0 && width(text.substring(0, i)) <= room; ) {
      best = text.substring(0, i).isBlank() ? best : i;
      i = text.indexOf(' ', i + 1);
    }
    return best;
  }

  /** Places on the screen. */
  private static int width(String text) {
    return COLOR.matcher(text).replaceAll("").codePoints().map(FoldedText::width).sum();
  }

  private static int width(int codePoint) {
    if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
      return 0;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
      default -> 1;
    };
  }
}

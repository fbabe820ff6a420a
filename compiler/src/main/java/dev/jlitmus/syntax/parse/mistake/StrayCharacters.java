package dev.jlitmus.syntax.parse.mistake;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reports characters that are no part of the language: a word with foreign letters as a whole and
 * once, a curly quote once a line, and each by its name in Unicode, as many look like others.
 */
public final class StrayCharacters {
  private static final String NAMES = "names are made of ASCII letters, digits, '_' and '$'";
  private static final String QUOTES = "strings stand in straight quotes: \"why\"";
  private static final String CURLY = "“”„‟«»‘’‚‹›";

  private static final Map<Integer, String> SIGNS =
      Map.of(
          (int) '–', "minus is the ASCII sign '-'",
          (int) '—', "minus is the ASCII sign '-'",
          (int) '−', "minus is the ASCII sign '-'",
          (int) '≤', "write '<='",
          (int) '≥', "write '>='",
          (int) '≠', "write '!='",
          (int) '∧', "write '&&'",
          (int) '∨', "write '||'",
          (int) '¬', "write '!'",
          (int) '\\', "'&&' and '||' join conditions; escapes stand in strings only");

  private static final int LONGEST = 40;

  private final SourceFile source;
  private final Diagnostics diagnostics;
  private final int[] text;
  private final Set<String> words = new HashSet<>();
  private int done;
  private int lineOfQuote;

  public StrayCharacters(SourceFile source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.text = source.text().codePoints().toArray();
  }

  /**
   * The character at a place, unless what it belongs to was reported.
   *
   * @param at in code points; places are given in their order
   */
  public void report(int at) {
    if (at < done) {
      return;
    }
    int character = text[at];
    Span place = source.span(at, at + 1);
    if (isHidden(character)) {
      add(place, "an invisible character", "replace it by a blank, or delete it");
    } else if (CURLY.indexOf(character) >= 0) {
      if (place.line() != lineOfQuote) {
        lineOfQuote = place.line();
        add(place, "a curly quote means nothing here", QUOTES);
      }
    } else if (Character.isUnicodeIdentifierPart(character)) {
      reportWord(at);
    } else {
      add(
          place,
          "'" + Character.toString(character) + "' means nothing here",
          SIGNS.getOrDefault(character, NAMES));
    }
  }

  private void reportWord(int at) {
    int start = at;
    while (start > done && isPart(text[start - 1])) {
      start--;
    }
    int end = at + 1;
    while (end < text.length && isPart(text[end])) {
      end++;
    }
    done = end;
    Span place = source.span(start, end);
    String word = place.text();
    if (words.add(word)) {
      String shown = word.length() <= LONGEST ? word : word.substring(0, LONGEST - 1) + "…";
      diagnostics.add(
          Diagnostic.of(Code.L002, place, "'" + shown + "' is no name", describe(text[at]))
              .withHelp(NAMES));
    }
  }

  private static boolean isPart(int character) {
    return Character.isUnicodeIdentifierPart(character) || character == '$';
  }

  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private void add(Span place, String headline, String help) {
    int character = text[place.start()];
    String label = character < 0x7f && !isHidden(character) ? "" : describe(character);
    diagnostics.add(Diagnostic.of(Code.L002, place, headline, label).withHelp(help));
  }

  /** {@code U+0445 CYRILLIC SMALL LETTER HA} */
  private static String describe(int character) {
    String name = Character.getName(character);
    return "U+%04X %s".formatted(character, name == null ? "UNASSIGNED" : name);
  }
}

package dev.jlitmus.cli.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** {@code PATTERNS.tsv}: what the corpus has to hold, an identifier and a sentence a line. */
final class PatternList {
  private static final Predicate<String> IDS =
      Pattern.compile("// [A-Z]\\d\\d[a-z]?( [A-Z]\\d\\d[a-z]?)*").asMatchPredicate();

  private PatternList() {}

  /**
   * A row.
   *
   * @param id {@code J09}, {@code M23a}
   * @param sentence what must come out
   */
  record Row(String id, String sentence) {}

  static List<Row> rows() {
    return CorpusFolder.lines("PATTERNS.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> new Row(cells[0], cells[1]))
        .toList();
  }

  /** The patterns that a litmus file says that it shows, in its first line: {@code // J18 M14}. */
  static List<String> shownBy(String file) {
    return Optional.of(CorpusFolder.lines(file).getFirst())
        .filter(IDS)
        .map(line -> Arrays.asList(line.substring(3).split(" ")))
        .orElse(List.of());
  }
}

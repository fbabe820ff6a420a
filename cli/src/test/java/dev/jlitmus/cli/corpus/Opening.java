package dev.jlitmus.cli.corpus;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the comment at the head of a litmus file begins: up to its first question. */
final class Opening {
  private static final int MOST_SENTENCES = 4;

  private Opening() {}

  /** The sentences up to the first question, or the first one where no question is near. */
  static String of(String file) {
    List<String> sentences = sentences(comment(file));
    return IntStream.range(0, Math.min(MOST_SENTENCES, sentences.size()))
        .filter(i -> sentences.get(i).endsWith("?"))
        .boxed()
        .findFirst()
        .map(last -> String.join(" ", sentences.subList(0, last + 1)))
        .orElseGet(() -> sentences.stream().findFirst().orElse(""));
  }

  private static String comment(String file) {
    return CorpusFolder.lines(file).stream()
        .skip(PatternList.shownBy(file).isEmpty() ? 0 : 1)
        .dropWhile(line -> line.isBlank() || line.equals("//"))
        .takeWhile(line -> line.startsWith("//"))
        .map(line -> line.substring(2).strip())
        .collect(Collectors.joining(" "));
  }

  private static List<String> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(text.substring(start, end).strip());
      start = end;
    }
    return sentences;
  }
}

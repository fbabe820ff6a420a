package dev.jlitmus.input;

import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.bench.Bench;
import dev.jlitmus.source.Span;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/**
 * What a test is called, where it is, and what it is about.
 *
 * @param member which one of which family it is; empty for a single test
 * @param summary the first sentence of its description, on one line; empty where there is none
 */
public record ListedTest(String name, Optional<FamilyMember> member, Span place, String summary) {

  static ListedTest of(LitmusTest test) {
    return new ListedTest(
        test.name(),
        test.membership().map(FamilyMember::of),
        test.span(),
        firstSentence(test.description()));
  }

  static ListedTest of(Bench bench) {
    return new ListedTest(
        bench.name(),
        bench.membership().map(FamilyMember::of),
        bench.span(),
        firstSentence(bench.description()));
  }

  private static String firstSentence(String description) {
    String line = description.replaceAll("\\s+", " ").strip();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(line);
    int end = sentences.next();
    return end == BreakIterator.DONE ? line : line.substring(0, end).strip();
  }
}

package dev.jlitmus.diagnostic;

import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing said about a source text.
 *
 * @param headline a sentence without full stop that stands alone when only one line can be shown
 * @param primary where it is; its file is the diagnostic's file
 * @param others further places that explain it
 * @param help what the user can do, a sentence each
 */
public record Diagnostic(
    Code code, String headline, Label primary, List<Label> others, List<String> help) {

  public Diagnostic {
    others = List.copyOf(others);
    help = List.copyOf(help);
  }

  public static Diagnostic of(Code code, Span span, String headline, String label) {
    return new Diagnostic(code, headline, new Label(span, label), List.of(), List.of());
  }

  public Diagnostic withHelp(String sentence) {
    List<String> all = new ArrayList<>(help);
    all.add(sentence);
    return new Diagnostic(code, headline, primary, others, all);
  }

  public Diagnostic withLabel(Span span, String text) {
    List<Label> all = new ArrayList<>(others);
    all.add(new Label(span, text));
    return new Diagnostic(code, headline, primary, all, help);
  }

  public Severity severity() {
    return code.severity();
  }

  public Span span() {
    return primary.span();
  }
}

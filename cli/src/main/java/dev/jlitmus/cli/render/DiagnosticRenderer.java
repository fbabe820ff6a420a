package dev.jlitmus.cli.render;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Label;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Diagnostics as rustc draws them: the headline, the place, the source lines with carets and
 * remarks, and what can be done. Their concise form is the headline and place on one line.
 */
public final class DiagnosticRenderer {
  private final Palette palette;
  private final boolean concise;

  public DiagnosticRenderer(Palette palette, boolean concise) {
    this.palette = palette;
    this.concise = concise;
  }

  /** These, in this order. */
  public String render(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(diagnostic -> concise ? concise(diagnostic) : full(diagnostic))
        .collect(Collectors.joining());
  }

  /** All of a file's diagnostics. */
  public String render(CheckedFile file) {
    StringBuilder text = new StringBuilder(render(file.diagnostics()));
    if (file.beyondLimit() > 0) {
      text.append(
          "%s: %s not shown\n"
              .formatted(
                  Printable.of(file.file().name()),
                  Figures.counted(file.beyondLimit(), "further message")));
    }
    return text.toString();
  }

  private String concise(Diagnostic diagnostic) {
    return "%s: %s\n".formatted(Printable.of(diagnostic.span().toString()), headline(diagnostic));
  }

  private String headline(Diagnostic diagnostic) {
    return kind(diagnostic) + palette.strong(": " + Printable.of(diagnostic.headline()));
  }

  private String kind(Diagnostic diagnostic) {
    return switch (diagnostic.severity()) {
      case ERROR -> palette.error("error[" + diagnostic.code() + "]");
      case WARNING -> palette.warning("warning[" + diagnostic.code() + "]");
    };
  }

  private String full(Diagnostic diagnostic) {
    SortedMap<Integer, List<Mark>> marks = marksByLine(diagnostic);
    int gutter = Integer.toString(marks.lastKey()).length();
    String margin = " ".repeat(gutter + 1) + palette.place("|");
    StringBuilder text = new StringBuilder(headline(diagnostic)).append('\n');
    text.append(" ".repeat(gutter))
        .append(palette.place("-->"))
        .append(' ')
        .append(Printable.of(diagnostic.span().toString()))
        .append('\n');
    if (diagnostic.span().file().length() > 0) {
      text.append(margin).append('\n');
      int previous = 0;
      for (Map.Entry<Integer, List<Mark>> line : marks.entrySet()) {
        if (previous > 0 && line.getKey() > previous + 1) {
          text.append(palette.place("...")).append('\n');
        }
        previous = line.getKey();
        excerpt(text, diagnostic, line.getKey(), line.getValue(), gutter, margin);
      }
      text.append(margin).append('\n');
    }
    for (String sentence : diagnostic.help()) {
      text.append(palette.good("help")).append(": ").append(Printable.of(sentence)).append('\n');
    }
    return text.append('\n').toString();
  }

  private static SortedMap<Integer, List<Mark>> marksByLine(Diagnostic diagnostic) {
    SortedMap<Integer, List<Mark>> marks = new TreeMap<>();
    Label primary = diagnostic.primary();
    marks
        .computeIfAbsent(primary.span().line(), l -> new ArrayList<>())
        .add(new Mark(primary, '^'));
    for (Label other : diagnostic.others()) {
      marks.computeIfAbsent(other.span().line(), l -> new ArrayList<>()).add(new Mark(other, '-'));
    }
    return marks;
  }

  /** A source line and, below it, a line for each of its marks. */
  private void excerpt(
      StringBuilder text,
      Diagnostic diagnostic,
      int line,
      List<Mark> marks,
      int gutter,
      String margin) {
    SourceFile file = diagnostic.span().file();
    DrawnLine drawn = new DrawnLine(file, line, marks.getFirst().label().span().column());
    String number = "%" + gutter + "d |";
    text.append(palette.place(number.formatted(line)))
        .append((" " + drawn.text()).stripTrailing())
        .append('\n');
    for (Mark mark : marks) {
      Span span = mark.label().span();
      int start = drawn.offset(span.column());
      // What goes on over several lines is marked to the end of its first.
      int end = drawn.offset(span.column() + span.end() - span.start());
      String carets = Character.toString(mark.sign()).repeat(Math.max(1, end - start));
      String remark = (carets + " " + Printable.of(mark.label().text())).stripTrailing();
      text.append(margin)
          .append(' ')
          .append(" ".repeat(start))
          .append(paint(diagnostic.severity(), mark, remark))
          .append('\n');
    }
  }

  private String paint(Severity severity, Mark mark, String remark) {
    if (mark.sign() == '-') {
      return palette.place(remark);
    }
    return switch (severity) {
      case ERROR -> palette.error(remark);
      case WARNING -> palette.warning(remark);
    };
  }

  private record Mark(Label label, char sign) {}
}

package dev.jlitmus.cli.render.family;

import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.result.Expected;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an outcome is called above a matrix, with the reasons that its members give. */
final class OutcomeHeading {
  private final String columns;
  private final List<MemberRows> members;

  /**
   * @param columns the headings of an outcome's values
   */
  OutcomeHeading(List<String> columns, List<MemberRows> members) {
    this.columns = String.join(", ", columns);
    this.members = members;
  }

  /** {@code r1, r2 = 1, 0}. */
  String name(Outcome outcome) {
    return Printable.of(columns + " = " + outcome);
  }

  /** The name, and each reason with the grade that it is given for where there are several. */
  String render(Outcome outcome, Palette palette) {
    Map<String, Set<String>> grades = new LinkedHashMap<>();
    for (MemberRows member : members) {
      member
          .row(outcome)
          .map(Row::expected)
          .filter(expected -> !expected.description().isEmpty())
          .ifPresent(expected ->
              grades
                  .computeIfAbsent(expected.description(), reason -> new LinkedHashSet<>())
                  .add(grade(expected)));
    }
    StringBuilder text = new StringBuilder("  ").append(palette.strong(name(outcome)));
    if (grades.size() == 1) {
      text.append("   ").append(Printable.of(grades.keySet().iterator().next()));
    } else {
      grades.forEach((reason, of) ->
          text.append("\n    ")
              .append(String.join(", ", of))
              .append(": ")
              .append(Printable.of(reason)));
    }
    return text.append('\n').toString();
  }

  private static String grade(Expected expected) {
    return expected.expectation().name().toLowerCase(Locale.ROOT);
  }
}

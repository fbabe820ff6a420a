package dev.jlitmus.cli.render.family;

import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Chooses the outcomes that a matrix is about: those that are interesting or required in some
 * member, or forbidden in some and not in all. Where there is none, those of which the first model
 * allows some members what it forbids others; where there is none either, what is forbidden
 * throughout.
 *
 * @param shown in their order
 * @param further how many others the first model tells members apart by
 */
record MatrixOutcomes(List<Outcome> shown, long further) {

  static MatrixOutcomes of(List<MemberRows> members) {
    List<Outcome> graded = matching(members, outcome -> isPointedOut(members, outcome));
    List<Outcome> judged = matching(members, outcome -> isJudgedDifferently(members, outcome));
    if (!graded.isEmpty()) {
      return new MatrixOutcomes(
          graded, judged.stream().filter(outcome -> !graded.contains(outcome)).count());
    }
    return new MatrixOutcomes(
        judged.isEmpty()
            ? matching(members, outcome -> count(members, outcome, Expectation.FORBIDDEN) > 0)
            : judged,
        0);
  }

  private static List<Outcome> matching(List<MemberRows> members, Predicate<Outcome> wanted) {
    SortedSet<Outcome> all = new TreeSet<>();
    members.forEach(member -> member.rows().forEach(row -> all.add(row.outcome())));
    return all.stream().filter(wanted).toList();
  }

  private static boolean isPointedOut(List<MemberRows> members, Outcome outcome) {
    long forbidden = count(members, outcome, Expectation.FORBIDDEN);
    return count(members, outcome, Expectation.INTERESTING) > 0
        || count(members, outcome, Expectation.REQUIRED) > 0
        || (forbidden > 0 && forbidden < members.size());
  }

  private static boolean isJudgedDifferently(List<MemberRows> members, Outcome outcome) {
    long forbidding =
        members.stream()
            .filter(member -> member.first().filter(model -> model.forbids(outcome)).isPresent())
            .count();
    return forbidding > 0 && forbidding < members.size();
  }

  private static long count(List<MemberRows> members, Outcome outcome, Expectation grade) {
    return members.stream()
        .flatMap(member -> member.row(outcome).stream())
        .filter((Row row) -> row.expected().expectation() == grade)
        .count();
  }
}

package dev.jlitmus.result.compare;

import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.compare.RateInterval.Repetition;
import dev.jlitmus.result.grade.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A test of a run, with its repetitions.
 *
 * @param record graded
 * @param repetitions on all JVMs, each with the samples of outcomes by jcstress's ids
 */
public record ComparedTest(RunRecord record, List<Map<String, Long>> repetitions) {

  public ComparedTest {
    repetitions = List.copyOf(repetitions);
  }

  private long samples() {
    return record.observation().samples();
  }

  /** How the test differs from what it was. */
  public static List<Change> compare(ComparedTest base, ComparedTest now) {
    if (base.samples() == 0) {
      return now.samples() == 0 ? List.of() : List.of(new Change.Added());
    }
    if (now.samples() == 0) {
      return List.of(new Change.NotCompared("it has no sample now"));
    }
    List<Change> changes = new ArrayList<>();
    findings(base.record, now.record).forEach(finding -> changes.add(new Change.Worse(finding)));
    findings(now.record, base.record).forEach(finding -> changes.add(new Change.Better(finding)));
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (RunRecord record : List.of(base.record, now.record)) {
      record.rows().forEach(row -> outcomes.put(row.outcome().toString(), row.outcome()));
    }
    outcomes.forEach((id, outcome) -> {
      RateInterval before = base.interval(id);
      RateInterval after = now.interval(id);
      if (before.overlaps(after) && (before.seen() > 0 || after.seen() == 0)) {
        return;
      }
      if (before.seen() == 0) {
        changes.add(new Change.Appeared(outcome, before, after));
      } else if (after.seen() == 0) {
        changes.add(new Change.Vanished(outcome, before, after));
      } else {
        changes.add(new Change.Shifted(outcome, before, after));
      }
    });
    return changes;
  }

  /** Those of the second that the first has not. */
  private static List<Finding> findings(RunRecord first, RunRecord second) {
    List<String> known = first.findings().stream().map(ComparedTest::key).toList();
    return second.findings().stream().filter(finding -> !known.contains(key(finding))).toList();
  }

  /** Equal for findings of the same thing, however often it was seen. */
  private static String key(Finding finding) {
    return switch (finding) {
      case Finding.ForbiddenSeen seen -> "forbidden " + seen.outcome();
      case Finding.AgainstModel against -> "against " + against.outcome();
      case Finding.Contradicted contradicted -> contradicted.code() + contradicted.headline();
      case Finding.RequiredNotSeen missing -> "required " + missing.condition();
      case Finding.Vacuous vacuous -> "vacuous";
      case Finding.Undecided undecided -> "undecided " + undecided.model();
      case Finding.Stuck stuck -> "stuck";
      case Finding.Crashed crashed -> "crashed";
    };
  }

  private RateInterval interval(String id) {
    return RateInterval.of(
        repetitions.stream()
            .map(counts ->
                new Repetition(
                    counts.getOrDefault(id, 0L),
                    counts.values().stream().mapToLong(Long::longValue).sum()))
            .toList());
  }
}

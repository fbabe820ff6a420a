package dev.jlitmus.suite;

import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.record.Column;
import dev.jlitmus.record.Merged;
import dev.jlitmus.record.PlannedTest;
import dev.jlitmus.request.MergeRequest;
import dev.jlitmus.result.Piece;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.compare.Change;
import dev.jlitmus.result.compare.ComparedTest;
import dev.jlitmus.result.compare.Comparison;
import dev.jlitmus.result.compare.Comparison.ChangedTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what two sets of runs showed of the tests that both have, by file and name. */
public final class Comparing {
  private Comparing() {}

  public static Comparison compare(MergeRequest base, MergeRequest now, RunProgress progress)
      throws EnvironmentException {
    Map<String, ComparedTest> before = tests(base, progress);
    Map<String, ComparedTest> after = tests(now, progress);
    List<ChangedTest> changed = new ArrayList<>();
    int compared = 0;
    for (Map.Entry<String, ComparedTest> each : before.entrySet()) {
      ComparedTest test = after.get(each.getKey());
      List<Change> changes =
          test == null
              ? List.of(new Change.NotCompared("it is not among the tests now"))
              : ComparedTest.compare(each.getValue(), test);
      compared += test == null ? 0 : 1;
      if (!changes.isEmpty()) {
        changed.add(
            new ChangedTest(test == null ? each.getValue().record() : test.record(), changes));
      }
    }
    after.forEach((id, test) -> {
      if (!before.containsKey(id)) {
        changed.add(new ChangedTest(test.record(), List.of(new Change.Added())));
      }
    });
    return new Comparison(changed, compared);
  }

  private static Map<String, ComparedTest> tests(MergeRequest request, RunProgress progress)
      throws EnvironmentException {
    List<RunRecord> records = Merging.grade(request, progress).records();
    Map<String, ComparedTest> tests = new LinkedHashMap<>();
    List<PlannedTest> planned = request.runs().tests();
    for (int i = 0; i < planned.size(); i++) {
      String id = planned.get(i).id();
      tests.put(id, new ComparedTest(records.get(i), repetitions(request.runs(), id)));
    }
    return tests;
  }

  private static List<Map<String, Long>> repetitions(Merged runs, String id) {
    List<Map<String, Long>> repetitions = new ArrayList<>();
    for (Column column : runs.columns()) {
      for (Piece piece : runs.pieces(id, column)) {
        switch (piece) {
          case Piece.Counted counted -> repetitions.add(counted.counts());
          case Piece.Ended ended -> {}
          case Piece.Crashed crashed -> {}
          case Piece.Stuck stuck -> {}
          case Piece.Skipped skipped -> {}
          case Piece.Over over -> {}
        }
      }
    }
    return repetitions;
  }
}

package dev.jlitmus.result.compare;

import dev.jlitmus.result.RunRecord;
import java.util.List;

/**
 * Two runs of the same tests, compared.
 *
 * @param tests those that differ, in their order
 * @param compared how many were run both times
 */
public record Comparison(List<ChangedTest> tests, int compared) {

  /**
   * A test that differs.
   *
   * @param test as it is now, or as it was where it is no more
   */
  public record ChangedTest(RunRecord test, List<Change> changes) {
    public ChangedTest {
      changes = List.copyOf(changes);
    }
  }

  public Comparison {
    tests = List.copyOf(tests);
  }

  /** How many tests show something that is not as the file says, and did not before. */
  public long regressions() {
    return tests.stream()
        .filter(test -> test.changes().stream().anyMatch(Comparison::isWorse))
        .count();
  }

  /** How many tests could not be compared. */
  public long notCompared() {
    return tests.stream()
        .filter(test -> test.changes().stream().anyMatch(Comparison::isMissing))
        .count();
  }

  private static boolean isWorse(Change change) {
    return switch (change) {
      case Change.Worse worse -> true;
      case Change.Better better -> false;
      case Change.Appeared appeared -> false;
      case Change.Vanished vanished -> false;
      case Change.Shifted shifted -> false;
      case Change.NotCompared missing -> false;
      case Change.Added added -> false;
    };
  }

  private static boolean isMissing(Change change) {
    return switch (change) {
      case Change.NotCompared missing -> true;
      case Change.Worse worse -> false;
      case Change.Better better -> false;
      case Change.Appeared appeared -> false;
      case Change.Vanished vanished -> false;
      case Change.Shifted shifted -> false;
      case Change.Added added -> false;
    };
  }
}

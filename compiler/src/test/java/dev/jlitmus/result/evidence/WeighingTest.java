package dev.jlitmus.result.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Expected;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.evidence.TwinObservation.Shown;
import dev.jlitmus.result.verdict.ModelColumn;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.result.verdict.Witness;
import dev.jlitmus.semantic.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class WeighingTest {
  private static final Outcome EARLY = outcome(0, 0);
  private static final Outcome BETWEEN = outcome(0, 1);
  private static final Outcome WEAK = outcome(1, 0);
  private static final Outcome LATE = outcome(1, 1);
  private static final Set<Outcome> SERIAL = Set.of(EARLY, LATE);

  private Beside beside = Beside.NOTHING;
  private boolean interleaves = true;

  @Test
  void anUnseenOutcomeHasABoundAndASeenOneHasNone() {
    Evidence evidence = weigh(List.of(java()), rows(Expectation.FORBIDDEN, 600_000, 0), false);
    assertThat(evidence.unseen())
        .containsExactly(new Unseen(WEAK, RateBound.ofUnseen(2_600_000), new Worth.Unknown()));
    assertThat(evidence.isVacuous()).isFalse();
    assertThat(weigh(List.of(java()), rows(Expectation.FORBIDDEN, 600_000, 7), false).unseen())
        .isEmpty();
  }

  @Test
  void whatIsOnlyAllowedIsNotMissed() {
    assertThat(weigh(List.of(java()), rows(Expectation.ALLOWED, 600_000, 0), false).unseen())
        .isEmpty();
  }

  @Test
  void whereNoClauseSpeaksTheFirstModelSaysWhatIsNotToBeSeen() {
    List<Row> rows = rows(Expectation.MODEL, 600_000, 0);
    assertThat(weigh(List.of(java()), rows, false).unseen()).isEmpty();
    assertThat(weigh(List.of(forbidding("java", WEAK)), rows, false).unseen())
        .extracting(Unseen::outcome)
        .containsExactly(WEAK);
  }

  @Test
  void whatTheModelOfTheCpuForbidsItCannotShow() {
    List<Row> rows = rows(Expectation.INTERESTING, 600_000, 0);
    Evidence evidence = weigh(List.of(java(), forbidding("x86", WEAK)), rows, false);
    assertThat(evidence.unseen())
        .extracting(Unseen::worth)
        .containsExactly(new Worth.CannotShow("x86", "java"));
    assertThat(evidence.isVacuous()).isTrue();
    assertThat(weigh(List.of(java(), forbidding("arm64", WEAK)), rows, false).isVacuous())
        .isFalse();
  }

  @Test
  void theOverlapIsTheShareOfWhatIsNotSerial() {
    Evidence evidence = weigh(List.of(java()), rows(Expectation.FORBIDDEN, 600_000, 0), false);
    assertThat(evidence.overlap()).contains(new Overlap(600_000, 2_600_000));
    assertThat(evidence.doubts()).isEmpty();
  }

  @Test
  void threadsThatHardlyEverMeetMakeARunVacuous() {
    Evidence evidence = weigh(List.of(java()), rows(Expectation.FORBIDDEN, 99, 0), false);
    assertThat(evidence.doubts())
        .containsExactly(new Doubt.NotOverlapping(new Overlap(99, 2_000_099)));
    assertThat(evidence.isVacuous()).isTrue();
    assertThat(weigh(List.of(java()), rows(Expectation.FORBIDDEN, 100, 0), false).doubts())
        .as("a share of one in 20,000")
        .hasSize(1);
    assertThat(weigh(List.of(java()), rows(Expectation.FORBIDDEN, 300, 0), false).doubts())
        .isEmpty();
  }

  @Test
  void whereModelsExpectOnlySerialOutcomesThereIsNoOverlapToSee() {
    ModelColumn strict = forbidding("java", BETWEEN, WEAK);
    Evidence evidence = weigh(List.of(strict), rows(Expectation.FORBIDDEN, 0, 0), false);
    assertThat(evidence.overlap()).isEmpty();
    assertThat(evidence.doubts()).isEmpty();
  }

  @Test
  void whereOnlyAWeakMemoryShowsThatThreadsMetTheyMayHaveMetInEverySample() {
    interleaves = false;
    Evidence evidence = weigh(List.of(java()), rows(Expectation.INTERESTING, 0, 0), false);
    assertThat(evidence.overlap()).isEmpty();
    assertThat(evidence.doubts()).isEmpty();
    assertThat(weigh(List.of(java()), rows(Expectation.INTERESTING, 600_000, 0), false).overlap())
        .contains(new Overlap(600_000, 2_600_000));
  }

  @Test
  void oversubscribedThreadsAndFewSamplesAreDoubts() {
    Evidence evidence = weigh(List.of(java()), rows(Expectation.FORBIDDEN, 600_000, 0), true);
    assertThat(evidence.doubts()).containsExactly(new Doubt.Oversubscribed(2));
    List<Row> few =
        List.of(row(EARLY, 4_999, Expectation.ALLOWED), row(BETWEEN, 5_000, Expectation.ALLOWED));
    assertThat(weigh(List.of(java()), few, false).doubts())
        .containsExactly(new Doubt.FewSamples(List.of("JDK 25")));
  }

  @Test
  void whereEverythingWasSeenItDoesNotMatterHowSeldomThreadsMet() {
    assertThat(weigh(List.of(java()), rows(Expectation.FORBIDDEN, 9, 9), false).doubts()).isEmpty();
  }

  @Test
  void aTwinThatShowsTheOutcomeGivesItsAbsenceAMeaning() {
    // At one in 100,000 a run of 2.6 M samples expects 26.
    assertThat(besideTwin(10, 1_000_000, Optional.empty()))
        .isEqualTo(new Worth.WouldShow(new Shown(10, 1_000_000)));
  }

  @Test
  void atARateOfTheTwinThatIsTooSmallTheRunMayHaveMissedIt() {
    // Of 2.6 M samples three would be expected at 1.15e-6.
    assertThat(besideTwin(115, 100_000_000, Optional.empty()))
        .isEqualTo(new Worth.TooFew(new Shown(115, 100_000_000)));
    assertThat(besideTwin(116, 100_000_000, Optional.empty()))
        .isEqualTo(new Worth.WouldShow(new Shown(116, 100_000_000)));
  }

  @Test
  void aTwinThatIsSilentTakesTheMeaningAway() {
    assertThat(besideTwin(0, 1_000_000, Optional.empty()))
        .isEqualTo(new Worth.TwinSilent(1_000_000));
    assertThat(besideTwin(0, 0, Optional.empty())).as("not run").isEqualTo(new Worth.Unknown());
    assertThat(besideTwin(0, 0, Optional.of(Set.of(EARLY))))
        .isEqualTo(new Worth.TwinCannotShow("x86"));
    assertThat(besideTwin(0, 1_000_000, Optional.of(Set.of(WEAK))))
        .isEqualTo(new Worth.TwinSilent(1_000_000));
  }

  @Test
  void aTwinSaysNothingOfWhatTheTestItselfMayDo() {
    beside = new Beside(Optional.of(twin(10, 1_000_000, Optional.empty())), List.of());
    assertThat(weigh(List.of(java()), rows(Expectation.INTERESTING, 600_000, 0), false).unseen())
        .extracting(Unseen::worth)
        .containsExactly(new Worth.Unknown());
  }

  @Test
  void aSilentCanaryIsADoubtOnceItHadEnoughSamples() {
    List<Row> rows = rows(Expectation.FORBIDDEN, 600_000, 0);
    beside = new Beside(Optional.empty(), List.of(new Canary("JDK 25", 0, 9_999)));
    assertThat(weigh(List.of(java()), rows, false).doubts()).isEmpty();
    beside = new Beside(Optional.empty(), List.of(new Canary("JDK 25", 1, 10_000)));
    assertThat(weigh(List.of(java()), rows, false).doubts()).isEmpty();
    beside = new Beside(Optional.empty(), List.of(new Canary("JDK 25", 0, 10_000)));
    assertThat(weigh(List.of(java()), rows, false).doubts())
        .containsExactly(new Doubt.SilentCanary(List.of("JDK 25")));
  }

  private Worth besideTwin(long seen, long samples, Optional<Set<Outcome>> possible) {
    beside = new Beside(Optional.of(twin(seen, samples, possible)), List.of());
    return weigh(List.of(java()), rows(Expectation.FORBIDDEN, 600_000, 0), false)
        .unseen()
        .getFirst()
        .worth();
  }

  private static TwinObservation twin(long seen, long samples, Optional<Set<Outcome>> possible) {
    SortedMap<Outcome, Long> counts = new TreeMap<>();
    counts.put(EARLY, samples - seen);
    if (seen > 0) {
      counts.put(WEAK, seen);
    }
    return new TwinObservation(
        new Observation(counts, Duration.ofSeconds(1), false, new Observation.End.Finished()),
        possible);
  }

  @Test
  void aTestWithoutASampleHasNoEvidence() {
    List<Row> rows = List.of(row(WEAK, 0, Expectation.FORBIDDEN));
    assertThat(weigh(List.of(java()), rows, true)).isEqualTo(Evidence.NONE);
  }

  private Evidence weigh(List<ModelColumn> models, List<Row> rows, boolean oversubscribed) {
    SortedMap<Outcome, Long> counts = new TreeMap<>();
    rows.forEach(row -> counts.put(row.outcome(), row.samples()));
    Observation observation =
        new Observation(
            counts, Duration.ofSeconds(1), oversubscribed, new Observation.End.Finished());
    Set<Outcome> all = interleaves ? Set.of(EARLY, BETWEEN, LATE) : SERIAL;
    Interleavings orders = new Interleavings(SERIAL, () -> all);
    return new Weighing(2, Optional.of(orders), models, Optional.of("x86"), beside)
        .weigh(rows, List.of(new JvmObservation("JDK 25", observation)));
  }

  /** A million each of the serial outcomes. */
  private static List<Row> rows(Expectation ofWeak, long between, long weak) {
    return List.of(
        row(EARLY, 1_000_000, Expectation.ALLOWED),
        row(BETWEEN, between, Expectation.ALLOWED),
        row(WEAK, weak, ofWeak),
        row(LATE, 1_000_000, Expectation.ALLOWED));
  }

  private static Row row(Outcome outcome, long samples, Expectation expectation) {
    return new Row(outcome, samples, new Expected(expectation, ""));
  }

  private static ModelColumn java() {
    return forbidding("java");
  }

  private static ModelColumn forbidding(String name, Outcome... forbidden) {
    SortedMap<Outcome, Verdict> verdicts = new TreeMap<>();
    for (Outcome outcome : List.of(EARLY, BETWEEN, WEAK, LATE)) {
      verdicts.put(
          outcome,
          Set.of(forbidden).contains(outcome)
              ? new Verdict.Forbidden(Optional.empty(), false)
              : new Verdict.Allowed(new Witness(List.of(), List.of())));
    }
    return new ModelColumn(name, verdicts, Optional.empty(), List.of());
  }

  private static Outcome outcome(int first, int second) {
    return new Outcome(List.of(Value.of(first), Value.of(second)));
  }
}

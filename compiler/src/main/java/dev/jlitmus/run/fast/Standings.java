package dev.jlitmus.run.fast;

import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Piece;
import dev.jlitmus.run.RunPlan;
import dev.jlitmus.run.StressTest;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.run.count.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What was counted of each test of a plan, and which of them are to have another turn. */
final class Standings {
  private final RunPlan plan;
  private final List<Tally> tallies = new ArrayList<>();

  /** Begins with what an earlier run counted that this one goes on with. */
  Standings(RunPlan plan) {
    this.plan = plan;
    int cpus = Runtime.getRuntime().availableProcessors();
    for (StressTest test : plan.tests()) {
      Tally tally = new Tally(test, cpus);
      plan.earlier().of(tallies.size()).forEach(tally::add);
      tallies.add(tally);
    }
  }

  void add(int place, Piece piece) {
    tallies.get(place).add(piece);
  }

  Tally of(int place) {
    return tallies.get(place);
  }

  /** Of all tests. */
  long samples() {
    return tallies.stream().mapToLong(Tally::samples).sum();
  }

  /**
   * In the plan's order.
   *
   * @param idle why tests had no turn that had none
   */
  List<Observation> observations(String idle) {
    return tallies.stream().map(tally -> tally.observation(idle)).toList();
  }

  /**
   * Which tests take part in a round: all in the first, and then those that may show more, which
   * get the time of the others too. A test settles between rounds, when each variant has had its
   * say.
   */
  List<Integer> open(int round) {
    boolean all = round == 0 || plan.effort().exhaustive();
    return IntStream.range(0, tallies.size())
        .filter(test -> all || !tallies.get(test).isSettled())
        .boxed()
        .toList();
  }

  /** Those that have neither failed nor ended in the run that this one goes on with. */
  List<Integer> live(List<Integer> tests) {
    return tests.stream()
        .filter(place -> !tallies.get(place).failed() && !plan.earlier().isOver(place))
        .toList();
  }

  /** As many of them as are asked for, those with the fewest samples; in the plan's order. */
  List<Integer> leastSampled(List<Integer> tests, int most) {
    return tests.stream()
        .sorted(Comparator.comparingLong(place -> tallies.get(place).samples()))
        .limit(most)
        .sorted()
        .toList();
  }

  /** Those that had no such turn in a run that was cut. */
  List<Integer> withoutTurn(List<Integer> tests, Variant variant, int round) {
    return tests.stream()
        .filter(place -> plan.earlier().turns(place, variant.label()) <= round)
        .toList();
  }
}

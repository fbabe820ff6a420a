package dev.jlitmus.check.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.EveryExecution;
import dev.jlitmus.check.ModelAnswer;
import dev.jlitmus.check.ModelChecker;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.event.joint.JointRuns;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Model sc allows what a machine does that runs one step of some thread after the other, and
 * deadlocks and throws where it does.
 */
class SynchronizerMachineTest {
  private static final int PROGRAMS = Integer.getInteger("laws.programs", 5_000) / 50;
  private static final long SEED = Long.getLong("laws.seed", 20_261_124);

  private final SynchronizerProgram.Generator generator = new SynchronizerProgram.Generator(SEED);

  private static LitmusTest read(SynchronizerProgram program) {
    CheckedFile file = new Pipeline().read(new SourceFile("machine.litmus", program.text()));
    assertThat(file.tests()).as(program.text()).hasSize(1);
    return file.tests().getFirst();
  }

  private static Set<Map<String, Integer>> allowed(LitmusTest test, String model) {
    ModelAnswer answer = new ModelChecker(SearchLimits.DEFAULT).check(test, Models.named(model));
    assertThat(answer.problem()).isEmpty();
    assertThat(answer.bound()).isEmpty();
    return named(test, answer.allowed());
  }

  private static Set<Map<String, Integer>> named(LitmusTest test, Collection<Outcome> outcomes) {
    return outcomes.stream().map(outcome -> named(test, outcome)).collect(Collectors.toSet());
  }

  private static Map<String, Integer> named(LitmusTest test, Outcome outcome) {
    Map<String, Integer> values = new TreeMap<>();
    for (int i = 0; i < test.columns().size(); i++) {
      String heading = test.columns().get(i).heading();
      String name = heading.replaceAll("threw\\(P(\\d+)\\)", "threw$1").replaceAll(".*\\.", "");
      int value = (int) outcome.values().get(i).primitive().bits();
      if (value != 0) {
        values.put(name, value);
      }
    }
    return values;
  }

  @Test
  void scAllowsWhatTheMachineDoesAndJavaNoLess() {
    int deadlocks = 0;
    for (int number = 0; number < PROGRAMS; number++) {
      SynchronizerProgram program = generator.any();
      LitmusTest test = read(program);
      Set<Map<String, Integer>> ends = SynchronizerMachine.ends(program);
      String what = "program %d of seed %d: %s".formatted(number, SEED, program.text());
      assertThat(allowed(test, "sc")).as("sc, %s", what).isEqualTo(ends);
      assertThat(allowed(test, "java")).as("java, %s", what).containsAll(ends);
      deadlocks += ends.stream().anyMatch(end -> end.containsKey("deadlock")) ? 1 : 0;
    }
    assertThat(deadlocks).isBetween(PROGRAMS / 20, PROGRAMS * 19 / 20);
  }

  @Test
  void whereLocksGuardEverythingJavaAllowsWhatTheMachineDoesWithoutABoundOnLoops() {
    for (int number = 0; number < PROGRAMS; number++) {
      SynchronizerProgram program = generator.guarded();
      LitmusTest test = read(program);
      Set<Map<String, Integer>> ends = SynchronizerMachine.ends(program);
      String what = "guarded program %d of seed %d: %s".formatted(number, SEED, program.text());
      assertThat(allowed(test, "java")).as("java, %s", what).isEqualTo(ends);
      Behaviours together =
          JointRuns.of(test, new WorkLimit(1_000_000)).orElseThrow(() -> new AssertionError(what));
      assertThat(named(test, EveryExecution.outcomes(test, together, Models.named("java"))))
          .as("together, %s", what)
          .isEqualTo(ends);
    }
  }
}

package dev.jlitmus.cat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cat.base.BaseSet;
import dev.jlitmus.cat.base.Justifications;
import dev.jlitmus.cat.base.PreExecution;
import dev.jlitmus.cat.syntax.Statement;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import dev.jlitmus.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The staged program against the naive evaluation of the same text, on seeded random executions.
 */
class StagedEvaluationTest {
  private static final int EXECUTIONS = 250;
  private static final List<BaseSet> READ_MODES =
      List.of(BaseSet.PLN, BaseSet.OPQ, BaseSet.ACQ, BaseSet.VOL);
  private static final List<BaseSet> WRITE_MODES =
      List.of(BaseSet.PLN, BaseSet.OPQ, BaseSet.REL, BaseSet.VOL);
  private static final List<BaseSet> FENCES =
      List.of(BaseSet.FULL, BaseSet.FACQ, BaseSet.FREL, BaseSet.FLL, BaseSet.FSS);

  static Stream<String> models() {
    return Stream.concat(Models.names().stream(), Stream.of(Models.HOTSPOT));
  }

  private static SourceFile text(String model) {
    return Models.included(model + ".cat").orElseThrow();
  }

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A program of two or three threads on x and y, with any rf and co that types permit. */
  private static TestExecution random(Random random, int padding) {
    TestExecution execution = new TestExecution();
    Map<Integer, List<Integer>> writes = new HashMap<>();
    writes.put(0, new ArrayList<>(List.of(0)));
    writes.put(1, new ArrayList<>(List.of(1)));
    Map<Integer, Integer> reads = new HashMap<>();
    Map<Integer, EventSet> earlier = new HashMap<>();
    int threads = 2 + random.nextInt(2);
    for (int thread = 0; thread < threads; thread++) {
      EventSet readsSoFar = EventSet.EMPTY;
      int length = 1 + random.nextInt(4);
      for (int i = 0; i < length; i++) {
        int location = random.nextInt(2);
        int kind = random.nextInt(10);
        if (kind < 2) {
          execution.fence(thread, any(random, FENCES));
          continue;
        }
        int read = -1;
        if (kind < 6) {
          read = execution.add(thread, location, BaseSet.R, any(random, READ_MODES));
          reads.put(read, location);
          readsSoFar = readsSoFar.with(read);
        }
        if (kind >= 5) {
          int write = execution.add(thread, location, BaseSet.W, any(random, WRITE_MODES));
          writes.getOrDefault(location, List.of()).add(write);
          earlier.put(write, readsSoFar);
          if (read >= 0) {
            execution.update(read, write);
          }
        }
      }
    }
    for (int i = 0; i < padding; i++) {
      execution.add(3, -1, BaseSet.S);
    }
    reads.forEach((read, location) ->
        execution.from(any(random, writes.getOrDefault(location, List.of())), read));
    writes.forEach((location, all) -> {
      List<Integer> order = new ArrayList<>(all.subList(1, all.size()));
      Collections.shuffle(order, random);
      order.addFirst(location);
      for (int i = 0; i + 1 < order.size(); i++) {
        execution.before(order.get(i), order.get(i + 1));
      }
    });
    Map<Integer, List<EventSet>> justifications = new HashMap<>();
    earlier.forEach((write, set) -> justifications.put(write, alternatives(random, set)));
    return execution.justifiedBy(write -> justifications.getOrDefault(write, List.of()));
  }

  private static List<EventSet> alternatives(Random random, EventSet reads) {
    List<EventSet> alternatives = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      alternatives.add(
          EventSet.of(
              reads.toList().stream()
                  .filter(read -> random.nextBoolean())
                  .mapToInt(Integer::intValue)));
    }
    return alternatives;
  }

  @ParameterizedTest
  @MethodSource("models")
  void stagesDecideAsTheTextReads(String model) {
    Evaluation evaluation = Models.named(model).staged().evaluation();
    List<Statement> statements = NaiveEvaluation.statements(Models.prelude(), text(model));
    int consistent = 0;
    for (int seed = 0; seed < EXECUTIONS; seed++) {
      TestExecution execution = random(new Random(seed), seed % 5 == 0 ? 60 : 0);
      boolean expected =
          new NaiveEvaluation(execution.program(), execution.rf(), execution.co())
              .isConsistent(statements);
      assertThat(execution.isConsistentIn(evaluation)).as("seed %d", seed).isEqualTo(expected);
      consistent += expected ? 1 : 0;
    }
    assertThat(consistent).isBetween(1, EXECUTIONS - 1);
  }

  /** What an unfinished rf or co rules out stays ruled out. */
  @ParameterizedTest
  @MethodSource("models")
  void unfinishedRelationsPruneOnlyWhatIsInconsistent(String model) {
    Evaluation evaluation = Models.named(model).staged().evaluation();
    int pruned = 0;
    for (int seed = 0; seed < EXECUTIONS; seed++) {
      Random random = new Random(seed);
      TestExecution execution = random(random, 0);
      boolean consistent = execution.isConsistentIn(evaluation);
      Relation rf = execution.rf();
      Relation partialRf =
          rf.minus(Relation.product(rf.size(), EventSet.all(rf.size()), half(random, rf.size())));
      evaluation.enterProgram(execution.program());
      boolean admits = evaluation.admitsRf(partialRf);
      if (evaluation.enterRf(rf)) {
        admits &= evaluation.admitsCo(execution.co().restrictedTo(half(random, rf.size())));
      }
      assertThat(admits || !consistent).as("seed %d", seed).isTrue();
      pruned += admits ? 0 : 1;
    }
    assertThat(pruned).isPositive();
  }

  private static EventSet half(Random random, int size) {
    EventSet set = EventSet.EMPTY;
    for (int i = 0; i < size; i++) {
      set = random.nextBoolean() ? set.with(i) : set;
    }
    return set;
  }

  @Test
  void definitionsAreComputedOnDemand() {
    TestExecution execution = new TestExecution();
    int w = execution.write(0, TestExecution.X, BaseSet.VOL);
    int r = execution.read(1, TestExecution.X, BaseSet.VOL, w);
    int after = execution.write(1, TestExecution.Y, BaseSet.PLN);
    Evaluation evaluation = Models.named("java").staged().evaluation();
    assertThat(execution.isConsistentIn(evaluation)).isTrue();
    assertThat(evaluation.relation("hb").contains(w, after)).isTrue();
    assertThat(evaluation.relation("fr")).isEqualTo(Relation.empty(5));
    assertThat(evaluation.relation("race").isEmpty()).isTrue();
    assertThat(evaluation.set("acq")).isEqualTo(EventSet.of(r));
  }

  @Test
  void anEvaluationIsUsedForOneExecutionAfterTheOther() {
    Evaluation evaluation = Models.named("java").staged().evaluation();
    List<Boolean> first = new ArrayList<>();
    List<Boolean> second = new ArrayList<>();
    for (int seed = 0; seed < 50; seed++) {
      first.add(random(new Random(seed), seed % 2 * 60).isConsistentIn(evaluation));
    }
    for (int seed = 0; seed < 50; seed++) {
      second.add(random(new Random(seed), seed % 2 * 60).isConsistentUnder("java"));
    }
    assertThat(first).isEqualTo(second);
  }

  @Test
  void flagsAreRaisedByWhatTheySay() {
    TestExecution racy = new TestExecution();
    int w = racy.write(0, TestExecution.X, BaseSet.PLN);
    racy.read(1, TestExecution.X, BaseSet.PLN, w);
    Evaluation evaluation = Models.named("rc11").staged().evaluation();
    assertThat(racy.isConsistentIn(evaluation)).isTrue();
    assertThat(evaluation.flags()).containsExactly("undefined-in-C");
    TestExecution atomic = new TestExecution();
    int v = atomic.write(0, TestExecution.X, BaseSet.OPQ);
    atomic.read(1, TestExecution.X, BaseSet.OPQ, v);
    assertThat(atomic.isConsistentIn(evaluation)).isTrue();
    assertThat(evaluation.flags()).isEmpty();
  }

  @Test
  void undefinedUnlessIsRaisedWhereItsTestFails() {
    CatModel model =
        CatModel.load(
                new SourceFile("t.cat", "undefined_unless empty rf & ext as no-communication"),
                new Diagnostics())
            .orElseThrow();
    TestExecution execution = new TestExecution();
    int w = execution.write(0, TestExecution.X, BaseSet.PLN);
    execution.read(1, TestExecution.X, BaseSet.PLN, w);
    Evaluation evaluation = model.staged().evaluation();
    assertThat(execution.isConsistentIn(evaluation)).isTrue();
    assertThat(model.staged().flagNames()).containsExactly("no-communication");
    assertThat(evaluation.flags()).containsExactly("no-communication");
  }

  @Test
  void aModelSaysWhatItDoesNotSpeakOf() {
    TestExecution execution = new TestExecution();
    int opaque = execution.write(0, TestExecution.X, BaseSet.OPQ);
    int fence = execution.fence(0, BaseSet.FULL);
    Evaluation jls = Models.named("jls").staged().evaluation();
    jls.enterProgram(execution.program());
    assertThat(jls.unsupported())
        .containsExactly(
            new Unsupported("access modes", EventSet.of(opaque)),
            new Unsupported("fences", EventSet.of(fence)));
    Evaluation java = Models.named("java").staged().evaluation();
    java.enterProgram(execution.program());
    assertThat(java.unsupported()).isEmpty();
  }

  @Test
  void theLanguageLeavesPlainWritesUnordered() {
    TestExecution execution = new TestExecution();
    int first = execution.write(0, TestExecution.X, BaseSet.PLN);
    int second = execution.write(0, TestExecution.X, BaseSet.PLN);
    int other = execution.write(1, TestExecution.X, BaseSet.PLN);
    int atomic = execution.write(1, TestExecution.Y, BaseSet.VOL);
    Evaluation jls = Models.named("jls").staged().evaluation();
    assertThat(execution.isConsistentIn(jls)).isTrue();
    assertThat(jls.coherentWrites()).isEqualTo(EventSet.of(atomic));
    assertThat(jls.finalWrites()).contains(EventSet.of(second, other, atomic));
    Evaluation java = Models.named("java").staged().evaluation();
    execution.before(second, first);
    assertThat(execution.isConsistentIn(jls)).isTrue();
    assertThat(execution.isConsistentIn(java)).isFalse();
    assertThat(java.coherentWrites()).isEqualTo(EventSet.of(0, 1, first, second, other, atomic));
    assertThat(java.finalWrites()).isEmpty();
  }

  @Test
  void whatIsAskedOfTheCheckerIsKnown() {
    assertThat(Models.named("java").staged().usesJustifications()).isTrue();
    assertThat(Models.named("sc").staged().usesJustifications()).isFalse();
    assertThat(Models.named("jls").staged().isCoherent()).isFalse();
    assertThat(Models.named("java").staged().isCoherent()).isTrue();
    assertThat(Models.named("sc").staged().relations())
        .extracting(r -> r.catName())
        .contains("po", "rf", "co", "rmw", "sync")
        .doesNotContain("fin", "pub", "addr");
    assertThat(Models.named("java").staged().relations())
        .extracting(r -> r.catName())
        .contains("fin", "pub");
    assertThat(Models.find("none")).isEmpty();
  }

  /** The justification of a write off all cycles is never asked for. */
  @Test
  void justificationsAreAskedForOnlyWhereTheyMatter() {
    List<Integer> asked = new ArrayList<>();
    Justifications recording =
        write -> {
          asked.add(write);
          return List.of(EventSet.EMPTY);
        };
    PreExecution quiet = lb(recording, false).program();
    Evaluation evaluation = Models.named("java").staged().evaluation();
    evaluation.enterProgram(quiet);
    evaluation.enterRf(lb(recording, false).rf());
    assertThat(asked).isEmpty();
    TestExecution cyclic = lb(recording, true);
    evaluation.enterProgram(cyclic.program());
    assertThat(evaluation.enterRf(cyclic.rf())).isTrue();
    assertThat(asked).isNotEmpty();
  }

  private static TestExecution lb(Justifications justifications, boolean fed) {
    TestExecution execution = new TestExecution();
    int r0 = execution.add(0, TestExecution.X, BaseSet.R, BaseSet.PLN);
    int w0 = execution.write(0, TestExecution.Y, BaseSet.PLN);
    int r1 = execution.add(1, TestExecution.Y, BaseSet.R, BaseSet.PLN);
    int w1 = execution.write(1, TestExecution.X, BaseSet.PLN);
    execution.from(fed ? w1 : 0, r0).from(fed ? w0 : 1, r1);
    return execution.justifiedBy(justifications);
  }
}

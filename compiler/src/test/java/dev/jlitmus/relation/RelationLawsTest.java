package dev.jlitmus.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the algebra, on seeded random relations of one and of two words a row. */
class RelationLawsTest {
  private static final int ROUNDS = 25;

  private static Relation random(Random random, int size, double density) {
    Relation.Builder pairs = Relation.builder(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        if (random.nextDouble() < density / size) {
          pairs.add(i, j);
        }
      }
    }
    return pairs.build();
  }

  private static EventSet randomSet(Random random, int size) {
    return EventSet.of(IntStream.range(0, size).filter(i -> random.nextBoolean()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 63, 64, 65, 128})
  void compositionAssociatesAndDistributesOverUnion(int size) {
    Random random = new Random(size);
    for (int round = 0; round < ROUNDS; round++) {
      Relation a = random(random, size, 2);
      Relation b = random(random, size, 2);
      Relation c = random(random, size, 2);
      assertThat(a.compose(b).compose(c)).isEqualTo(a.compose(b.compose(c)));
      assertThat(a.compose(b.union(c))).isEqualTo(a.compose(b).union(a.compose(c)));
      assertThat(a.compose(b).inverse()).isEqualTo(b.inverse().compose(a.inverse()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 63, 64, 65, 128})
  void complementObeysDeMorgan(int size) {
    Random random = new Random(size);
    for (int round = 0; round < ROUNDS; round++) {
      Relation a = random(random, size, 3);
      Relation b = random(random, size, 3);
      assertThat(a.union(b).complement()).isEqualTo(a.complement().intersection(b.complement()));
      assertThat(a.minus(b)).isEqualTo(a.intersection(b.complement()));
      assertThat(a.complement().complement()).isEqualTo(a);
      assertThat(a.complement().count()).isEqualTo(size * size - a.count());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 63, 64, 65, 128})
  void closureIsTheLeastTransitiveRelationThatHoldsIt(int size) {
    Random random = new Random(size);
    for (int round = 0; round < ROUNDS; round++) {
      Relation a = random(random, size, 1.2);
      Relation closure = a.closure();
      Relation sum = a;
      Relation power = a;
      for (int i = 1; i < size; i++) {
        power = power.compose(a);
        sum = sum.union(power);
      }
      assertThat(closure).isEqualTo(sum);
      assertThat(a.isAcyclic()).isEqualTo(closure.isIrreflexive());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 63, 64, 65, 128})
  void restrictionIsCompositionWithIdentities(int size) {
    Random random = new Random(size);
    for (int round = 0; round < ROUNDS; round++) {
      Relation a = random(random, size, 3);
      EventSet from = randomSet(random, size);
      EventSet to = randomSet(random, size);
      long[] rows = new long[BitRows.length(size)];
      a.copyTo(rows);
      BitRows.restriction(rows, from.low(), from.high(), rows, to.low(), to.high(), size);
      assertThat(Relation.ofRows(size, rows))
          .isEqualTo(Relation.identity(size, from).compose(a).compose(Relation.identity(size, to)))
          .isEqualTo(a.intersection(Relation.product(size, from, to)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 63, 64, 65, 128})
  void domainAndRangeAreThoseOfThePairs(int size) {
    Random random = new Random(size);
    Relation a = random(random, size, 0.7);
    EventSet domain = EventSet.of(IntStream.range(0, size).filter(i -> !a.successors(i).isEmpty()));
    assertThat(a.domain()).isEqualTo(domain);
    assertThat(a.range()).isEqualTo(a.inverse().domain());
    assertThat(Relation.product(size, a.domain(), a.range()).containsAll(a)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 64, 70})
  void shortestCycleIsACycleAndNoneIsShorter(int size) {
    Random random = new Random(size);
    for (int round = 0; round < ROUNDS; round++) {
      Relation a = random(random, size, 1.3);
      Optional<List<Integer>> cycle = a.shortestCycle();
      assertThat(cycle.isEmpty()).isEqualTo(a.isAcyclic());
      cycle.ifPresent(events -> {
        for (int i = 0; i < events.size(); i++) {
          assertThat(a.contains(events.get(i), events.get((i + 1) % events.size()))).isTrue();
        }
        Relation power = a;
        for (int length = 1; length < events.size(); length++) {
          assertThat(power.isIrreflexive()).isTrue();
          power = power.compose(a);
        }
      });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 65})
  void linearizationsAreTheTotalOrdersThatExtendTheRelation(int size) {
    Relation order = Relation.builder(size).add(0, 1).add(size - 1, 2).build();
    EventSet set = EventSet.of(0, 1, 2, size - 1);
    Set<Relation> found = new HashSet<>();
    boolean stopped = new Linearizations(set, order).anyMatch(total -> !found.add(total));
    assertThat(stopped).isFalse();
    assertThat(found).hasSize(6);
    for (Relation total : found) {
      assertThat(total.containsAll(order)).isTrue();
      assertThat(total.count()).isEqualTo(6);
      assertThat(total.closure()).isEqualTo(total);
      assertThat(total.isAcyclic()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 66})
  void aCycleHasNoLinearization(int size) {
    Relation cycle = Relation.builder(size).add(0, size - 1).add(size - 1, 0).build();
    assertThat(new Linearizations(EventSet.of(0, size - 1), cycle).anyMatch(total -> true))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 127, 128})
  void allEventsAreThoseBelowTheSize(int size) {
    EventSet all = EventSet.all(size);
    assertThat(all.toList()).isEqualTo(IntStream.range(0, size).boxed().toList());
    assertThat(all.count()).isEqualTo(size);
    assertThat(all.minus(all).isEmpty()).isTrue();
  }
}

package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.HerdCorpus;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The final states of tables that were computed independently, with herd and with a checker of
 * another make, for hundreds of tests a model.
 */
class OracleTest {

  /**
   * Where the table is wider than the definition: herd knows no semantic dependency, so that it
   * lets opaque reads and the writes that their values decide justify one another. The value of the
   * other one is symbolic, which no state of ours can be.
   */
  private static final Set<String> OUT_OF_THIN_AIR = Set.of("LB+ctrls+rlx+rlx java 0:r0=1; 1:r0=1");

  @ParameterizedTest
  @CsvSource({
    "JAVA, sc",
    "JAVA, tso",
    "JAVA, x86",
    "JAVA, arm64",
    "JAVA, java",
    "JAVA, jam",
    "JAVA, rc11",
    "JAVA_RMW, sc",
    "JAVA_RMW, tso",
    "JAVA_RMW, x86",
    "JAVA_RMW, arm64",
    "JAVA_RMW, java",
    "JAVA_RMW, jam",
    "JAVA_RMW, rc11",
    "C, sc",
    "C, rc11",
  })
  void statesAgreeWithTheTable(HerdCorpus corpus, String model) {
    Map<String, LitmusTest> tests = corpus.tests();
    ModelChecker checker = new ModelChecker(SearchLimits.DEFAULT);
    SoftAssertions all = new SoftAssertions();
    List<HerdCorpus.Answer> answers =
        corpus.answers().stream().filter(answer -> answer.model().equals(model)).toList();
    for (HerdCorpus.Answer answer : answers) {
      LitmusTest test = Objects.requireNonNull(tests.get(answer.test()), answer.test());
      all.assertThat(states(test, checker.check(test, Models.named(model))))
          .as("%s under %s", answer.test(), model)
          .isEqualTo(expected(answer));
    }
    all.assertAll();
    assertThat(answers).hasSizeGreaterThan(300);
  }

  private static Set<String> states(LitmusTest test, ModelAnswer answer) {
    return answer.allowed().stream()
        .map(outcome -> state(test, outcome))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String state(LitmusTest test, Outcome outcome) {
    Set<String> parts = new TreeSet<>();
    for (int i = 0; i < test.columns().size(); i++) {
      String name =
          switch (test.columns().get(i)) {
            case Column.Register register -> register.heading();
            case Column.Ending ending -> throw new IllegalArgumentException(ending.heading());
            case Column.FinalMember member -> throw new IllegalArgumentException(member.heading());
            case Column.FinalValue value -> "[" + value.name() + "]";
          };
      parts.add(name + "=" + outcome.values().get(i));
    }
    return String.join("; ", parts);
  }

  private static Set<String> expected(HerdCorpus.Answer answer) {
    return answer.states().stream()
        .map(OracleTest::normalized)
        .filter(state -> !state.isEmpty() && !state.matches(".*=S\\d.*"))
        .filter(state ->
            !OUT_OF_THIN_AIR.contains("%s %s %s".formatted(answer.test(), answer.model(), state)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String normalized(String state) {
    return Arrays.stream(state.split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .sorted()
        .collect(Collectors.joining("; "));
  }
}

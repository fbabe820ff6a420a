package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
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

  private record Row(String test, String model, Set<String> states) {}

  @ParameterizedTest
  @CsvSource({
    "herd-java, sc",
    "herd-java, tso",
    "herd-java, x86",
    "herd-java, arm64",
    "herd-java, java",
    "herd-java, jam",
    "herd-java, rc11",
    "herd-java-rmw, sc",
    "herd-java-rmw, tso",
    "herd-java-rmw, x86",
    "herd-java-rmw, arm64",
    "herd-java-rmw, java",
    "herd-java-rmw, jam",
    "herd-java-rmw, rc11",
    "herd-c, sc",
    "herd-c, rc11",
  })
  void statesAgreeWithTheTable(String corpus, String model) {
    Map<String, LitmusTest> tests = tests(corpus);
    ModelChecker checker = new ModelChecker(SearchLimits.DEFAULT);
    SoftAssertions all = new SoftAssertions();
    List<Row> rows = rows(corpus).stream().filter(row -> row.model().equals(model)).toList();
    for (Row row : rows) {
      LitmusTest test = Objects.requireNonNull(tests.get(row.test()), row.test());
      ModelAnswer answer = checker.check(test, Models.named(model));
      all.assertThat(states(test, answer))
          .as("%s under %s", row.test(), model)
          .isEqualTo(row.states());
    }
    all.assertAll();
    assertThat(rows).hasSizeGreaterThan(300);
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
            case Column.FinalValue value -> "[" + value.name() + "]";
          };
      parts.add(name + "=" + outcome.values().get(i));
    }
    return String.join("; ", parts);
  }

  private static Map<String, LitmusTest> tests(String corpus) {
    Map<String, LitmusTest> tests = new HashMap<>();
    String all = lines(corpus + ".litmus", false).collect(Collectors.joining("\n"));
    for (String text : all.split("(?m)^(?=(?:Java|C) )", -1)) {
      if (!text.isBlank()) {
        tests.put(
            text.lines().findFirst().orElseThrow().replaceFirst("^\\w+ ", ""),
            HerdReader.parse(text));
      }
    }
    return tests;
  }

  private static List<Row> rows(String corpus) {
    return lines(corpus + ".states.tsv.gz", true)
        .skip(1)
        .map(line -> List.of(line.split("\t", -1)))
        .map(cells -> row(cells.get(0), cells.get(1), cells.getLast()))
        .toList();
  }

  private static Row row(String test, String model, String states) {
    Set<String> expected =
        Arrays.stream(states.split("\\|"))
            .map(OracleTest::normalized)
            .filter(state -> !state.isEmpty() && !state.matches(".*=S\\d.*"))
            .filter(state -> !OUT_OF_THIN_AIR.contains("%s %s %s".formatted(test, model, state)))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Row(test, model, expected);
  }

  private static String normalized(String state) {
    return Arrays.stream(state.split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static Stream<String> lines(String resource, boolean compressed) {
    try (InputStream raw =
            Objects.requireNonNull(OracleTest.class.getResourceAsStream("/oracle/" + resource));
        InputStream plain = compressed ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return reader.lines().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package dev.jlitmus.check;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random programs: of updates of all modes, compare-and-sets that fail, fences, branches, awaits and
 * {@code join}; of objects, final fields, aliases, elements and exceptions; and of synchronizers and
 * deadlocks. Each model allows exactly the outcomes that an enumerator found which shares no code
 * with the checker and prunes nothing.
 */
class RandomStatesTest {

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RandomStatesTest.class.getResourceAsStream("/states/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({"random, 80, 650", "objects, 50, 269", "synchronizers, 70, 385"})
  void eachModelAllowsWhatNaiveEnumerationFinds(String name, int programs, int answers)
      throws IOException {
    String text = name + ".litmus";
    CheckedFile file = new Pipeline().read(new SourceFile(text, resource(text)));
    assertThat(file.hasErrors()).isFalse();
    Map<String, LitmusTest> tests =
        file.tests().stream().collect(toMap(LitmusTest::name, Function.identity()));
    ModelChecker checker = new ModelChecker(SearchLimits.DEFAULT);
    List<String> rows = resource(name + ".tsv").lines().toList();
    for (String row : rows) {
      String[] fields = row.split("\t", -1);
      LitmusTest test = Objects.requireNonNull(tests.get(fields[0]));
      ModelAnswer answer = checker.check(test, Models.named(fields[1]));
      assertThat(answer.problem()).as(row).isEmpty();
      assertThat(answer.allowed())
          .as("%s under %s", fields[0], fields[1])
          .extracting(Outcome::toString)
          .containsExactlyInAnyOrder(fields[2].split("; "));
    }
    assertThat(rows).hasSize(answers);
    assertThat(tests).hasSize(programs);
  }
}

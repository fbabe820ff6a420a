package dev.jlitmus.codegen.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.check.outcome.SerialOutcomes;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one thread computes is the same for the checker and for this JVM. */
class SingleThreadInJavaTest {
  private static final int PROGRAMS = Integer.getInteger("jlitmus.programs", 100);

  @Test
  void randomProgramsEndInJavaAsTheCheckerSaysThatTheyDo(@TempDir Path root) throws Exception {
    long seed = Long.getLong("jlitmus.seed", new Random().nextLong());
    System.out.println("SingleThreadInJavaTest: -Djlitmus.seed=" + seed);
    Random random = new Random(seed);
    List<LitmusTest> tests = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    while (tests.size() < PROGRAMS) {
      Optional<LitmusTest> test = parsed(RandomLitmus.next(random));
      Optional<SortedSet<Outcome>> outcomes = test.flatMap(SerialOutcomes::of);
      // Where a loop goes round too often because of what was read, there is no answer.
      if (outcomes.filter(found -> found.size() == 1).isPresent()) {
        tests.add(test.get());
        expected.add(AloneOnThisJvm.printed(outcomes.get().first()));
      }
    }
    List<String> results = AloneOnThisJvm.results(tests, root);
    for (int i = 0; i < PROGRAMS; i++) {
      assertThat(results.get(i))
          .as("seed %d, %s", seed, tests.get(i).span().file().text())
          .isEqualTo(expected.get(i));
    }
  }

  /** The test, unless it always divides by zero, which is an error. */
  private static Optional<LitmusTest> parsed(String text) {
    CheckedFile file = new Pipeline().read(new SourceFile("random.litmus", text));
    assertThat(file.diagnostics())
        .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .as(text)
        .allMatch(diagnostic -> diagnostic.code() == Code.L208);
    return file.tests().stream().findFirst();
  }
}

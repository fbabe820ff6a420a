package dev.jlitmus.codegen.jcstress;

import static dev.jlitmus.codegen.jcstress.Nodes.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.codegen.GeneratedTest;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated Java computes, alone on one thread, is what {@code Evaluator} says. */
class GeneratedJavaComputesTest {
  private static final int TESTS = 40;

  @Test
  void whatTheEvaluatorComputes(@TempDir Path root) throws Exception {
    long seed = Long.getLong("jlitmus.seed", new Random().nextLong());
    System.out.println("GeneratedJavaComputesTest: -Djlitmus.seed=" + seed);
    Random random = new Random(seed);
    Map<String, RandomProgram> programs = new LinkedHashMap<>();
    List<GeneratedSource> sources = new ArrayList<>();
    for (int i = 0; i < TESTS; i++) {
      RandomProgram program = new RandomProgram(random);
      GeneratedTest generated = generate(program.test(), nothingExpected(), "random" + i);
      sources.addAll(generated.sources());
      sources.add(probe(generated));
      programs.put("random" + i + ".Probe", program);
    }
    List<String> errors =
        TestCompilation.compile(sources, root, List.of()).stream()
            .filter(m -> m.contains("error:"))
            .toList();
    assertThat(errors).as("seed %d", seed).isEmpty();
    URL[] classes = {root.resolve("classes").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      for (Map.Entry<String, RandomProgram> entry : programs.entrySet()) {
        Object probe = loader.loadClass(entry.getKey()).getConstructor().newInstance();
        assertThat(((Supplier<?>) probe).get())
            .as("seed %d, %s", seed, entry.getKey())
            .isEqualTo(entry.getValue().expected());
      }
    }
  }

  /** Runs the actor and the arbiter, as jcstress would. */
  private static GeneratedSource probe(GeneratedTest test) {
    String text =
        """
        package %1$s;
        public final class Probe implements java.util.function.Supplier<String> {
          public String get() {
            %2$s state = new %2$s();
            %2$s_Result result = new %2$s_Result();
            state.P0(result);
            state.join(result);
            return result.toString();
          }
        }
        """
            .formatted(test.main().packageName(), test.main().className());
    return new GeneratedSource(test.main().packageName(), "Probe", text);
  }
}

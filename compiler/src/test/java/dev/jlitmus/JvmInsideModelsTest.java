package dev.jlitmus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cat.Models;
import dev.jlitmus.check.ModelChecker;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.JvmSelection;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random tests on this JVM: what it shows is inside {@code java}, and inside the model of what
 * HotSpot may show on this CPU. What only the model of its known defect explains is counted and let
 * pass. {@code -Djvm.programs} makes it try more.
 */
@Tag("stress")
class JvmInsideModelsTest {
  private static final int PROGRAMS = Integer.getInteger("jvm.programs", 20);
  private static final Set<String> X86 = Set.of("amd64", "x86_64");

  private final ModelChecker checker = new ModelChecker(SearchLimits.DEFAULT);
  private final List<String> outside = new ArrayList<>();
  private int explained;
  private int weak;

  private final Pipeline pipeline = new Pipeline();
  private final Seed seed = Seed.of(JvmInsideModelsTest.class);

  @Test
  void whatTheJvmShowsIsInsideTheSoundModels(@TempDir Path out) throws EnvironmentException {
    String text = new RandomSource(seed.random()).file(PROGRAMS);
    CheckedFile file = pipeline.read(new SourceFile("random.litmus", text));
    assertThat(file.diagnostics()).as(text).isEmpty();
    run(text, file, file.tests(), out);
  }

  /** Some of those of which {@code RandomStatesTest} knows what each model allows. */
  @ParameterizedTest
  @ValueSource(strings = {"objects", "synchronizers"})
  void randomProgramsOfObjectsAndSynchronizersStayInsideTheSoundModels(
      String name, @TempDir Path out) throws EnvironmentException, IOException {
    String text = states(name);
    CheckedFile file = pipeline.read(new SourceFile(name + ".litmus", text));
    assertThat(file.hasErrors()).isFalse();
    List<LitmusTest> all = new ArrayList<>(file.tests());
    Collections.shuffle(all, seed.random());
    Set<String> some =
        all.stream().limit(PROGRAMS / 2).map(LitmusTest::name).collect(Collectors.toSet());
    List<LitmusTest> chosen =
        file.tests().stream().filter(test -> some.contains(test.name())).toList();
    run(text, file, chosen, out);
  }

  private static String states(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            JvmInsideModelsTest.class.getResourceAsStream("/states/" + name + ".litmus"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void run(String text, CheckedFile file, List<LitmusTest> tests, Path out)
      throws EnvironmentException {
    Set<String> names = tests.stream().map(LitmusTest::name).collect(Collectors.toSet());
    RunRequest request =
        new RunRequest(
            List.of(file),
            names::contains,
            pipeline.models(List.of("java")),
            CheckRequest.Limits.DEFAULT,
            Harness.FAST,
            JvmSelection.of(List.of(), List.of()),
            out,
            Variant.USUAL,
            Effort.USUAL,
            Optional.empty(),
            seed.value());
    List<RunRecord> records = pipeline.run(request, new SilentProgress()).records();

    assertThat(records).hasSameSizeAs(tests);
    long samples = 0;
    for (int i = 0; i < records.size(); i++) {
      samples += records.get(i).observation().samples();
      judge(tests.get(i), records.get(i));
    }
    System.out.printf(
        "%,d samples; outcomes seen: %d outside sc, of these %d by HotSpot's known defect%n",
        samples, weak, explained);
    assertThat(samples).isPositive();
    assertThat(outside).as("%s of%n%s", seed, text).isEmpty();
  }

  private void judge(LitmusTest test, RunRecord record) {
    Set<Outcome> seen = record.observation().counts().keySet();
    weak += (int) seen.stream().filter(outcome -> !allowed("sc", test).contains(outcome)).count();
    for (String model : soundModels()) {
      Set<Outcome> allowed = allowed(model, test);
      for (Outcome outcome : seen) {
        if (!allowed.contains(outcome)) {
          if (isX86() && allowed(Models.HOTSPOT, test).contains(outcome)) {
            explained++;
          } else {
            outside.add("%s: %s: %s".formatted(test.name(), model, outcome));
          }
        }
      }
    }
  }

  private Set<Outcome> allowed(String model, LitmusTest test) {
    var answer = checker.check(test, Models.named(model));
    assertThat(answer.problem()).as("%s of %s", model, test.name()).isEmpty();
    return answer.allowed();
  }

  private static List<String> soundModels() {
    return isX86()
        ? List.of("java", "x86")
        : System.getProperty("os.arch").equals("aarch64")
            ? List.of("java", "arm64")
            : List.of("java");
  }

  private static boolean isX86() {
    return X86.contains(System.getProperty("os.arch"));
  }
}

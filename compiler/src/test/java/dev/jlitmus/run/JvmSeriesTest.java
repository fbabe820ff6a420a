package dev.jlitmus.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.run.fast.FastHarness;
import dev.jlitmus.run.probe.JvmProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("stress")
final class JvmSeriesTest {
  @TempDir Path folder;

  private final List<String> shown = new ArrayList<>();

  private final RunListener listener =
      new RunListener() {
        @Override
        public void launched(Launch launch) {}

        @Override
        public void progressed(Progress progress) {
          shown.add(progress.test());
        }
      };

  @Test
  void eachJvmRunsEveryTest() throws IOException, EnvironmentException {
    Jvm other = anotherJvm();
    Map<String, List<Observation>> observed =
        JvmSeries.run(
            plan(List.of(), Optional.empty()),
            List.of(Jvm.current(), other),
            FastHarness::run,
            listener,
            JvmSeries.Memory.NONE);
    String name = other.home().toString();
    assertThat(observed).containsOnlyKeys(Jvm.current().home().toString(), name);
    assertThat(observed.values())
        .allSatisfy(
            seen -> assertThat(seen).hasSize(1).allMatch(observation -> observation.samples() > 0));
    assertThat(shown).contains("Plain on " + name);
  }

  @Test
  void aBudgetIsForAllOfThem() throws IOException, EnvironmentException {
    Map<String, List<Observation>> observed =
        JvmSeries.run(
            plan(List.of(), Optional.of(Duration.ZERO)),
            List.of(Jvm.current(), anotherJvm()),
            FastHarness::run,
            listener,
            JvmSeries.Memory.NONE);
    assertThat(observed.values())
        .allSatisfy(seen ->
            assertThat(seen)
                .extracting(Observation::end)
                .containsExactly(new End.NotRun("the time budget was over")));
  }

  @Test
  void argumentsReachTheJvmAndReplaceWhatIsUsual() throws IOException, EnvironmentException {
    RunPlan plan = plan(List.of("-XX:+UseSerialGC", "-Xmx100M"), Optional.empty());
    assertThat(FastHarness.run(plan, listener)).allMatch(seen -> seen.samples() > 0);
  }

  @Test
  void argumentsThatTheJvmRefusesAreSaidInItsWords() {
    assertThatThrownBy(() -> JvmProbe.check(Jvm.current(), List.of("-XX:+NoSuchOption")))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("Unrecognized VM option 'NoSuchOption'");
    assertThatCode(() -> JvmProbe.check(Jvm.current(), List.of("-XX:+UseSerialGC")))
        .doesNotThrowAnyException();
  }

  @Test
  void argumentsThatMakeTheJvmDoSomethingElseAreRefused() throws IOException {
    RunPlan plan = plan(List.of("-version"), Optional.empty());
    assertThatThrownBy(() -> FastHarness.run(plan, listener))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("does not run tests with -version: ");
  }

  private RunPlan plan(List<String> arguments, Optional<Duration> budget) throws IOException {
    List<StressTest> tests =
        new HandWrittenTests(folder).with("Plain", 2, HandWrittenTests.storeBuffering()).compile();
    return new RunPlan(
        tests,
        List.of(Variant.TIERED),
        Jvm.current(),
        arguments,
        Effort.USUAL,
        budget,
        folder.resolve("run"),
        1);
  }

  /** The same program in another folder. */
  private Jvm anotherJvm() throws IOException, EnvironmentException {
    Path home = Files.createDirectories(folder.resolve("jvm"));
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(Jvm.current().executable()));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Jvm same = Jvm.in(Jvm.current().home());
    Files.writeString(
        home.resolve("release"),
        "JAVA_VERSION=\"%s\"\nJAVA_RUNTIME_VERSION=\"%s\"\nIMPLEMENTOR=\"%s\"\n"
            .formatted(same.feature(), Jvm.current().version(), Jvm.current().vendor()));
    return Jvm.in(home);
  }
}

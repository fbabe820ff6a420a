package dev.jlitmus.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.render.json.StrictSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards, their merge, and the comparison of runs, on real runs of a few tests. */
@Tag("stress")
class FleetCommandsTest {
  private static final String TESTS =
      """
      test SB { int x, y; thread { x = 1; r1 = y; } thread { y = 1; r2 = x; } allowed true; }
      test Coherence { volatile int x; thread { x = 1; } thread { r1 = x; r2 = x; }
        forbidden r1 == 1 && r2 == 0 : "went back"; otherwise allowed; }
      test Last { int x; thread { x = 1; } thread { x = 2; } required x == 1 || x == 2; }
      test Alone { int x; thread { x = 3; r1 = x; } allowed r1 == 3; otherwise forbidden; }
      """;

  @TempDir private Path folder;
  private final CommandRunner jlitmus = new CommandRunner(Map.of());

  @Test
  void threeShardsMergedAreOneRunOfTheSameWorkButForCounts() throws IOException {
    run("whole");
    String whole = merge("whole");
    for (int shard = 1; shard <= 3; shard++) {
      run("shards", "--shard", shard + "/3");
      if (shard == 2) {
        assertThat(jlitmus.execute("merge", at("shards"))).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(jlitmus.err()).contains("jlitmus: shard 3/3 is missing");
        assertThat(jlitmus.out()).contains("Not run: shard 3/3 is missing");
      }
    }
    assertThat(withoutFigures(merge("shards"))).isEqualTo(withoutFigures(whole));
    // Each run counts once.
    String once = merge("shards");
    assertThat(jlitmus.execute("merge", at("shards"), at("shards"), "--format", "json"))
        .isEqualTo(ExitCode.OK);
    assertThat(samples(jlitmus.out())).isEqualTo(samples(once));
    assertThat(new StrictSchema().errors(jlitmus.out())).isEmpty();
  }

  @Test
  void runsThatDoNotBelongTogetherAreMergedOnlyWhenAsked() throws IOException {
    run("a", "-t", "SB");
    run("a", "-t", "SB", "--jvm-args", "-XX:+UseSerialGC");
    assertThat(jlitmus.execute("merge", at("a"))).isEqualTo(ExitCode.USAGE);
    assertThat(jlitmus.err()).contains("differ in their JVM arguments: none; -XX:+UseSerialGC");
    assertThat(jlitmus.execute("merge", "--mixed", at("a"))).isEqualTo(ExitCode.OK);
    assertThat(jlitmus.out()).contains("-XX:+UseSerialGC");
    assertThat(jlitmus.execute("merge", at("nothing"))).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aComparisonNamesWhatIsWorseAndWhatIsMissing() throws IOException {
    run("base");
    assertThat(jlitmus.execute("compare", at("base"), at("base"))).isEqualTo(ExitCode.OK);
    assertThat(jlitmus.out()).isEqualTo("4 tests compared · no regressions\n");

    Path results = results("base");
    Path now = Files.createDirectories(folder.resolve("now/runs/1"));
    Files.copy(results.resolveSibling("manifest.json"), now.resolve("manifest.json"));
    String changed =
        Files.readString(results)
            .lines()
            .filter(line -> !line.contains("#Alone\""))
            .map(line ->
                line.contains("#Coherence\"") ? line.replace("\"0, 0\":", "\"1, 0\":") : line)
            .reduce("", (all, line) -> all + line + "\n");
    Files.writeString(now.resolve("results.jsonl"), changed);
    assertThat(jlitmus.execute("compare", at("base"), at("now"))).isEqualTo(ExitCode.FINDINGS);
    assertThat(jlitmus.out())
        .contains("REGRESSION: ", "r1, r2 = 1, 0", "new outcome 1, 0", "not compared: it has no s")
        .contains("4 tests compared", "1 regression", "1 not compared");
    assertThat(jlitmus.execute("compare", "--format", "json", at("base"), at("now")))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(new StrictSchema().errors(jlitmus.out())).isEmpty();
    assertThat(jlitmus.out()).contains("\"regressions\" : 1", "\"kind\" : \"notCompared\"");
    assertThat(jlitmus.execute("compare", "--format", "json", at("base"), at("nothing")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(new StrictSchema().errors(jlitmus.out())).isEmpty();
    assertThat(jlitmus.execute("compare", at("now"), at("base"))).isEqualTo(ExitCode.OK);
    assertThat(jlitmus.out()).contains("no longer: ", "new test");
  }

  @Test
  void resultsAreTakenOverOnlyWhereAllAgrees() throws IOException {
    run("out", "-t", "SB");
    run("out", "--reuse");
    assertThat(jlitmus.out()).contains("SB: ").contains("taken over from the run of 2");
    assertThat(jlitmus.out().lines().filter(line -> line.contains("taken over"))).hasSize(1);
    assertThat(jlitmus.execute("merge", "--mixed", at("out"), "--format", "csv"))
        .isEqualTo(ExitCode.OK);
    String both = jlitmus.out();
    Path second;
    try (Stream<Path> runs = Files.list(folder.resolve("out/runs"))) {
      second = runs.sorted().toList().getLast();
    }
    assertThat(jlitmus.execute("merge", second.toString(), "--format", "csv"))
        .isEqualTo(ExitCode.OK);
    assertThat(counts(jlitmus.out())).as("what was taken over counts once").isEqualTo(counts(both));
    run("out", "--reuse", "-t", "SB", "--jvm-args", "-XX:+UseSerialGC");
    assertThat(jlitmus.out()).doesNotContain("taken over");
  }

  private static List<String> counts(String csv) {
    return csv.lines().filter(line -> line.contains(",SB,")).toList();
  }

  private void run(String out, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("tests.litmus"), TESTS);
    List<String> arguments =
        Stream.concat(
                Stream.of("run", file.toString(), "--quick", "--out", at(out)), Stream.of(more))
            .toList();
    assertThat(
            jlitmus.execute(
                Stream.concat(arguments.stream(), Stream.of("--format", "concise"))
                    .toArray(String[]::new)))
        .as(jlitmus.err())
        .isEqualTo(ExitCode.OK);
  }

  private String merge(String out) {
    assertThat(jlitmus.execute("merge", at(out), "--format", "json")).isEqualTo(ExitCode.OK);
    return jlitmus.out();
  }

  private String at(String out) {
    return folder.resolve(out).toString();
  }

  private Path results(String out) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(out).resolve("runs"))) {
      return files.filter(file -> file.endsWith("results.jsonl")).findFirst().orElseThrow();
    }
  }

  private static List<String> samples(String json) {
    return json.lines().filter(line -> line.contains("\"samples\" :")).toList();
  }

  /** Names, places, rows, expectations, verdicts of models, findings: all that is no figure. */
  private static List<String> withoutFigures(String json) {
    return json.lines()
        .filter(line ->
            Stream.of("name", "outcome\"", "expectation", "java\"", "x86\"", "line", "kind\" : \"f")
                .anyMatch(line::contains))
        .toList();
  }
}

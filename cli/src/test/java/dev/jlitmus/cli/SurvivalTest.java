package dev.jlitmus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real faults, done to the whole program from outside: signals and other runs. */
@Tag("stress")
class SurvivalTest {
  @TempDir private Path folder;
  private Program program = new Program(Path.of(""));

  @BeforeEach
  void inAFolderOfItsOwn() {
    program = new Program(folder);
  }

  @Test
  void aRunThatIsKilledGoesOnWhereItWasCut() throws Exception {
    Process run = program.start("run", program.tests());
    program.awaitLines(2);
    List<ProcessHandle> children = run.descendants().toList();
    run.destroyForcibly().waitFor();
    Program.awaitEnd(children);
    Path results = program.results();
    List<String> before = Files.readString(results).lines().toList();

    Program.Ended ended = program.run("run", "--resume", "--format", "concise", program.tests());
    assertThat(ended.out()).contains(": First:", ": Second:", ": Third:").doesNotContain("Not run");
    List<String> whole = before.subList(0, before.size() - 1);
    assertThat(Files.readAllLines(results)).startsWith(whole.toArray(String[]::new));
    // Three tests and the canary, in two variants each.
    assertThat(Program.turns(Files.readString(results))).isEqualTo(8);
    assertThat(program.runFolders()).hasSize(1);

    long size = Files.size(results);
    assertThat(program.run("run", "--resume", "--format", "concise", program.tests()).out())
        .isEqualTo(ended.out());
    assertThat(Files.size(results)).as("a finished run is shown again").isEqualTo(size);
  }

  @Test
  void aRunThatIsTerminatedEndsItsChildrenAndPrintsWhatWasFinished() throws Exception {
    for (String signal : List.of("INT", "TERM")) {
      Process run = program.start("run", "--format", "concise", "--thorough", program.tests());
      program.awaitLines(2);
      List<ProcessHandle> children = run.descendants().toList();
      assertThat(children).isNotEmpty();
      signal(signal, run);
      Program.Ended ended = Program.end(run);
      Program.awaitEnd(children);
      assertThat(ended.status()).isEqualTo(signal.equals("INT") ? 130 : 143);
      assertThat(ended.out().lines()).hasSize(3);
      deleteRuns();
    }
  }

  @Test
  void testsThatTheModelsWereNotAskedAboutAreListed() throws Exception {
    // Nine threads of three accesses keep a model busy until its limit, forty times.
    String busy = "thread { r = x; x = r + 1; y = x; }".repeat(9);
    StringBuilder text = new StringBuilder(Program.TESTS);
    for (int i = 0; i < 40; i++) {
      text.append("test Busy%d { int x, y; %s }\n".formatted(i, busy));
    }
    Path file = Files.writeString(folder.resolve("busy.litmus"), text);
    Process run = program.start("run", "--format", "concise", file.toString());
    assertThat(run.errorReader(UTF_8).readLine()).contains("asking the models");
    signal("INT", run);
    Program.Ended ended = Program.end(run);
    assertThat(ended.status()).isEqualTo(130);
    assertThat(ended.out().lines()).hasSize(43).allMatch(line -> line.contains("Not run: interr"));
  }

  @Test
  void anInterruptOfTheCompilationIsNoBug() throws Exception {
    Process run = program.start("run", "--format", "concise", program.tests());
    assertThat(run.errorReader(UTF_8).readLine()).contains("compiling 3 tests and the canary");
    signal("INT", run);
    Program.Ended ended = Program.end(run);
    assertThat(ended.status()).isEqualTo(130);
    assertThat(ended.out().lines()).hasSize(3);
  }

  @Test
  void twoRunsInOneFolderDoNotDisturbEachOther() throws Exception {
    Process one = program.start("run", "--format", "concise", program.tests());
    Process other = program.start("run", "--format", "concise", program.tests());
    for (Process run : List.of(one, other)) {
      Program.Ended ended = Program.end(run);
      assertThat(ended.status()).as(ended.err()).isZero();
      assertThat(ended.out()).contains(": First:", ": Second:", ": Third:");
      assertThat(ended.out()).doesNotContain("Not run");
    }
    assertThat(program.runFolders()).hasSize(2);
  }

  private static void signal(String signal, Process run) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + signal, "" + run.pid()).start().waitFor()).isZero();
  }

  private void deleteRuns() throws IOException {
    try (Stream<Path> files = Files.walk(program.out().resolve("runs"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

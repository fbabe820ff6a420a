package dev.jlitmus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real faults, done to the whole program from outside: signals, limits, unwritable places. */
@Tag("stress")
class SurvivalTest {
  private static final long PATIENCE_SECONDS = 120;

  private static final String TESTS =
      """
      test First { int x, y; thread { x = 1; r1 = y; } thread { y = 1; r2 = x; } }
      test Second { volatile int v; thread { v = 1; } thread { r1 = v; } }
      test Third { int x; thread { x = 1; } thread { x = 2; } allowed x == 1 || x == 2; }
      """;

  @TempDir private Path folder;

  @Test
  void aRunThatIsKilledGoesOnWhereItWasCut() throws Exception {
    Process run = start("run", tests());
    awaitLines(2);
    List<ProcessHandle> children = run.descendants().toList();
    run.destroyForcibly().waitFor();
    awaitEnd(children);
    Path results = results();
    List<String> before = Files.readString(results).lines().toList();

    Ended ended = end(start("run", "--resume", "--format", "concise", tests()));
    assertThat(ended.out).contains(": First:", ": Second:", ": Third:").doesNotContain("Not run");
    List<String> whole = before.subList(0, before.size() - 1);
    assertThat(Files.readAllLines(results)).startsWith(whole.toArray(String[]::new));
    // Three tests and the canary, in two variants each.
    assertThat(turns(Files.readString(results))).isEqualTo(8);
    assertThat(runFolders()).hasSize(1);

    long size = Files.size(results);
    assertThat(end(start("run", "--resume", "--format", "concise", tests())).out)
        .isEqualTo(ended.out);
    assertThat(Files.size(results)).as("a finished run is shown again").isEqualTo(size);
  }

  @Test
  void aRunThatIsTerminatedEndsItsChildrenAndPrintsWhatWasFinished() throws Exception {
    for (String signal : List.of("INT", "TERM")) {
      Process run = start("run", "--format", "concise", "--thorough", tests());
      awaitLines(2);
      List<ProcessHandle> children = run.descendants().toList();
      assertThat(children).isNotEmpty();
      signal(signal, run);
      Ended ended = end(run);
      awaitEnd(children);
      assertThat(ended.status).isEqualTo(signal.equals("INT") ? 130 : 143);
      assertThat(ended.out.lines()).hasSize(3);
      deleteRuns();
    }
  }

  @Test
  void testsThatTheModelsWereNotAskedAboutAreListed() throws Exception {
    // Nine threads of three accesses keep a model busy until its limit, forty times.
    String busy = "thread { r = x; x = r + 1; y = x; }".repeat(9);
    StringBuilder text = new StringBuilder(TESTS);
    for (int i = 0; i < 40; i++) {
      text.append("test Busy%d { int x, y; %s }\n".formatted(i, busy));
    }
    Path file = Files.writeString(folder.resolve("busy.litmus"), text);
    Process run = start("run", "--format", "concise", file.toString());
    assertThat(run.errorReader(UTF_8).readLine()).contains("asking the models");
    signal("INT", run);
    Ended ended = end(run);
    assertThat(ended.status).isEqualTo(130);
    assertThat(ended.out.lines()).hasSize(43).allMatch(line -> line.contains("Not run: interr"));
  }

  @Test
  void anInterruptOfTheCompilationIsNoBug() throws Exception {
    Process run = start("run", "--format", "concise", tests());
    assertThat(run.errorReader(UTF_8).readLine()).contains("compiling 3 tests and the canary");
    signal("INT", run);
    Ended ended = end(run);
    assertThat(ended.status).isEqualTo(130);
    assertThat(ended.out.lines()).hasSize(3);
  }

  @Test
  void twoRunsInOneFolderDoNotDisturbEachOther() throws Exception {
    Process one = start("run", "--format", "concise", tests());
    Process other = start("run", "--format", "concise", tests());
    for (Process run : List.of(one, other)) {
      Ended ended = end(run);
      assertThat(ended.status).as(ended.err).isZero();
      assertThat(ended.out).contains(": First:", ": Second:", ": Third:");
      assertThat(ended.out).doesNotContain("Not run");
    }
    assertThat(runFolders()).hasSize(2);
  }

  @Test
  void aPlaceWhereNobodyCanWriteIsASentence() throws Exception {
    // Not even root makes a folder there.
    Path nobodys = Path.of("/proc/jlitmus");
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "only Linux has /proc");
    assertOneSentence(end(start(nobodys, List.of(), "run", tests())));
  }

  @Test
  void aDiskThatFillsUpIsASentence() throws Exception {
    assertThat(end(start("run", "--quick", tests())).status).isZero();
    // What is compiled already is larger than what the record of this run may be.
    for (int kilobytes : List.of(1, 8)) {
      Ended ended = end(limited(kilobytes, "run", "--thorough", tests()));
      assertOneSentence(ended);
      assertThat(ended.err).contains("File too large");
    }
    Ended unwritten =
        end(start("run", "--quick", "--format", "json=/dev/full", "--format", "concise", tests()));
    assertThat(unwritten.status).isEqualTo(3);
    assertThat(unwritten.err).contains("cannot write /dev/full (No space left on device)");
    assertThat(unwritten.out).as("what can be printed is printed").contains(": First:");
  }

  private static void assertOneSentence(Ended ended) {
    assertThat(ended.status).as(ended.err).isEqualTo(3);
    assertThat(ended.err.lines().filter(line -> line.startsWith("error: "))).hasSize(1);
    assertThat(ended.err).contains("help: ").doesNotContain("\tat ");
  }

  private String tests() throws IOException {
    Path file = folder.resolve("tests.litmus");
    return Files.writeString(file, TESTS).toString();
  }

  private Process start(String... arguments) throws IOException {
    return start(out(), List.of(), arguments);
  }

  private Path out() {
    return folder.resolve("out");
  }

  /** No file may grow beyond so much. */
  private Process limited(int kilobytes, String... arguments) throws IOException {
    String limit = "ulimit -f %d; exec \"$@\"".formatted(2 * kilobytes);
    return start(out(), List.of("sh", "-c", limit, "sh"), arguments);
  }

  private Process start(Path out, List<String> before, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--out", out.toString()));
    return new ProcessBuilder(command).start();
  }

  private record Ended(int status, String out, String err) {}

  private static Ended end(Process run) throws Exception {
    run.getOutputStream().close();
    String err = new String(run.getErrorStream().readAllBytes(), UTF_8);
    String out = new String(run.getInputStream().readAllBytes(), UTF_8);
    return new Ended(run.waitFor(), out, err);
  }

  private static void signal(String signal, Process run) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + signal, "" + run.pid()).start().waitFor()).isZero();
  }

  private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Until the record of the one run there is has so many turns. */
  private void awaitLines(int turns) throws Exception {
    Path runs = Files.createDirectories(out().resolve("runs"));
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      runs.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      while (runFolders().isEmpty()) {
        await(watch);
      }
      runFolders()
          .getFirst()
          .register(
              watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      while (!Files.exists(results()) || turns(Files.readString(results())) < turns) {
        await(watch);
      }
    }
  }

  private static void await(WatchService watch) throws InterruptedException {
    WatchKey key = watch.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(key).as("a change of the run's folder").isNotNull();
    key.pollEvents();
    key.reset();
  }

  private static long turns(String results) {
    return results.lines().filter(line -> line.contains("\"kind\":\"ended\"")).count();
  }

  private Path results() throws IOException {
    return runFolders().getFirst().resolve("results.jsonl");
  }

  private List<Path> runFolders() throws IOException {
    try (Stream<Path> folders = Files.list(out().resolve("runs"))) {
      return folders.sorted().toList();
    }
  }

  private void deleteRuns() throws IOException {
    try (Stream<Path> files = Files.walk(out().resolve("runs"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

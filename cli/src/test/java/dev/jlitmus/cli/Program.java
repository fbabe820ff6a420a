package dev.jlitmus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The whole program, as processes of their own, with three tests and a folder for what it writes.
 */
final class Program {
  static final String TESTS =
      """
      test First { int x, y; thread { x = 1; r1 = y; } thread { y = 1; r2 = x; } }
      test Second { volatile int v; thread { v = 1; } thread { r1 = v; } }
      test Third { int x; thread { x = 1; } thread { x = 2; } allowed x == 1 || x == 2; }
      """;

  private static final long PATIENCE_SECONDS = 120;

  private final Path folder;

  Program(Path folder) {
    this.folder = folder;
  }

  /** What a process left. */
  record Ended(int status, String out, String err) {

    /** That the machine could not do it, and one line says why. */
    void assertOneSentence() {
      assertThat(status).as(err).isEqualTo(3);
      assertThat(err.lines().filter(line -> line.startsWith("error: "))).as(err).hasSize(1);
      assertThat(err).contains("help: ").doesNotContain("\tat ");
    }
  }

  String tests() throws IOException {
    return Files.writeString(folder.resolve("tests.litmus"), TESTS).toString();
  }

  Path out() {
    return folder.resolve("out");
  }

  Process start(String... arguments) throws IOException {
    return start(out(), List.of(), arguments);
  }

  Process start(Path out, List<String> before, String... arguments) throws IOException {
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

  Ended run(String... arguments) throws Exception {
    return end(start(arguments));
  }

  static Ended end(Process run) throws Exception {
    run.getOutputStream().close();
    String err = new String(run.getErrorStream().readAllBytes(), UTF_8);
    String out = new String(run.getInputStream().readAllBytes(), UTF_8);
    return new Ended(run.waitFor(), out, err);
  }

  static void awaitEnd(List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Until the record of the one run there is has so many turns. */
  void awaitLines(int turns) throws Exception {
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

  static long turns(String results) {
    return results.lines().filter(line -> line.contains("\"kind\":\"ended\"")).count();
  }

  Path results() throws IOException {
    return runFolders().getFirst().resolve("results.jsonl");
  }

  List<Path> runFolders() throws IOException {
    try (Stream<Path> folders = Files.list(out().resolve("runs"))) {
      return folders.sorted().toList();
    }
  }
}

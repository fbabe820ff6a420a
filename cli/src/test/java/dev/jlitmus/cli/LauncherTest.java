package dev.jlitmus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher of a distribution, which has no sources and starts a program of three lines instead
 * of jlitmus: what is tested is the shell's part.
 */
class LauncherTest {
  private static final Path JDK = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder;
  private Path launcher;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void makeDistribution() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell is needed");
    Path distribution = Files.createDirectories(folder.resolve("with blanks"));
    launcher = distribution.resolve("jlitmus");
    Files.copy(Path.of("../jlitmus"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Path source = folder.resolve("Main.java");
    Files.writeString(
        source,
        """
        package dev.jlitmus.cli;
        class Main {
          public static void main(String[] arguments) {
            System.out.print(String.join("|", arguments));
            System.exit(arguments.length);
          }
        }
        """);
    Path classes = folder.resolve("classes");
    run(folder, Map.of(), tool("javac"), "-d", classes.toString(), source.toString());
    Path jar = Files.createDirectories(distribution.resolve("lib")).resolve("program.jar");
    run(folder, Map.of(), tool("jar"), "cf", jar.toString(), "-C", classes.toString(), ".");
  }

  @Test
  void argumentsAndTheExitCodePassThroughUnchanged() throws Exception {
    Ended ended = launch(launcher, "run", "a b", "*", "");
    assertThat(ended.out()).isEqualTo("run|a b|*|");
    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void itStartsThroughLinksFromAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("with blanks/jlitmus"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), link);
    assertThat(launch(second, "x").out()).isEqualTo("x");
  }

  @Test
  void theFirstUseMakesAStartUpArchiveAndLeavesNothingElse() throws Exception {
    launch(launcher, "x");
    launch(launcher, "y");
    try (Stream<Path> files = Files.list(launcher.getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .satisfiesExactlyInAnyOrder(
              name -> assertThat(name).isEqualTo("jlitmus"),
              name -> assertThat(name).isEqualTo("lib"),
              name -> assertThat(name).matches("start-.*\\.jsa"));
    }
  }

  @Test
  void aJdkThatIsNoneIsSaidInOneSentence() throws Exception {
    Ended ended =
        run(
            folder,
            Map.of("JLITMUS_JAVA_HOME", folder.toString()),
            launcher.toString(),
            "--version");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err().lines()).singleElement().asString().contains("is not a JDK 21 or newer");
  }

  @Test
  void missingJarsAreSaidInOneSentence() throws Exception {
    Path alone = Files.createDirectories(folder.resolve("alone")).resolve("jlitmus");
    Files.copy(launcher, alone);
    Ended ended = launch(alone, "--version");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err().lines()).singleElement().asString().contains("neither sources nor jars");
  }

  private Ended launch(Path start, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(start.toString()));
    command.addAll(List.of(arguments));
    return run(folder, Map.of("JLITMUS_JAVA_HOME", JDK.toString()), command.toArray(String[]::new));
  }

  private static String tool(String name) {
    return JDK.resolve("bin").resolve(name).toString();
  }

  private static Ended run(Path folder, Map<String, String> variables, String... command)
      throws IOException, InterruptedException {
    File out = folder.resolve("out.txt").toFile();
    File err = folder.resolve("err.txt").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    // Otherwise they would be reported on stderr by the JVM.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().putAll(variables);
    int code = builder.redirectOutput(out).redirectError(err).start().waitFor();
    return new Ended(code, Files.readString(out.toPath()), Files.readString(err.toPath()));
  }
}

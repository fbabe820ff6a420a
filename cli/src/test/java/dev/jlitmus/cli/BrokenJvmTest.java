package dev.jlitmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real faults of JVMs under test, and what {@code --resume} makes of what they left. */
@Tag("stress")
class BrokenJvmTest {
  @TempDir private Path folder;
  private Program program = new Program(Path.of(""));

  @BeforeEach
  void inAFolderOfItsOwn() {
    program = new Program(folder);
  }

  @Test
  void aJvmThatIsKilledCostsTheTestInTurnOnly() throws Exception {
    Process run = program.start("run", "--thorough", "--format", "concise", program.tests());
    program.awaitLines(1);
    run.children().forEach(ProcessHandle::destroyForcibly);
    Program.Ended ended = Program.end(run);
    assertThat(ended.status()).as(ended.err()).isEqualTo(1);
    assertThat(
            ended.out().lines().filter(line -> line.contains("CRASHED: exit status 137, killed")))
        .as(ended.out())
        .hasSize(1);
    assertThat(ended.out()).contains(": First:", ": Second:", ": Third:").doesNotContain("Not run");

    Program.Ended again =
        program.run("run", "--thorough", "--resume", "--format", "concise", program.tests());
    assertThat(again.out()).isEqualTo(ended.out());
    assertThat(again.status()).isEqualTo(1);
  }

  @Test
  void aJvmThatNoLongerStartsEndsTheRunWhichGoesOnLater() throws Exception {
    Path started = folder.resolve("started");
    Path jdk =
        jdk("if [ -e %1$s ]; then echo no more threads; exit 7; fi; touch %1$s".formatted(started));
    String[] run = {
      "run", "--quick", "--jdk", jdk.toString(), "--format", "concise", program.tests()
    };
    Program.Ended ended = program.run(run);
    assertThat(ended.out().lines()).hasSize(3);

    Files.delete(started);
    jdk("");
    Program.Ended whole =
        program.run(Stream.concat(Stream.of(run), Stream.of("--resume")).toArray(String[]::new));
    assertThat(whole.status()).as(whole.err()).isZero();
    assertThat(whole.out()).contains(": First:", ": Second:", ": Third:").doesNotContain("Not run");
    assertThat(program.runFolders()).hasSize(1);
    assertThat(Program.turns(Files.readString(program.results()))).isEqualTo(8);
  }

  @Test
  void aJvmThatDoesSomethingElseIsASentenceThatSaysWhat() throws Exception {
    Program.Ended ending = withJvm("echo 'no heap'; exit 7");
    assertThat(ending.err()).contains("does not start: exit status 7; no heap");
    assertThat(withJvm("kill -9 $$").err()).contains("does not start: exit status 137, killed by");
    Program.Ended flooding = withJvm("yes 'all work and no play'");
    assertThat(flooding.err()).contains("printed without end: ", "no play");
    assertThat(flooding.err().lines()).as("the flood stays outside").hasSizeLessThan(10);
  }

  private Program.Ended withJvm(String script) throws Exception {
    Program.Ended ended =
        program.run("run", "--quick", "--jdk", jdk(script).toString(), program.tests());
    ended.assertOneSentence();
    return ended;
  }

  /** This JDK, which begins with a script where it is to run tests. */
  private Path jdk(String script) throws IOException {
    Path home = Path.of(System.getProperty("java.home"));
    Path jdk = folder.resolve("jdk");
    if (!Files.exists(jdk)) {
      Files.createDirectories(jdk.resolve("bin"));
      Files.copy(home.resolve("release"), jdk.resolve("release"));
    }
    Path java = jdk.resolve("bin/java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        case "$*" in *dev.jlitmus.harness.Main*)
        %s
        ;; esac
        exec %s "$@"
        """
            .formatted(script, home.resolve("bin/java")));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return jdk;
  }
}

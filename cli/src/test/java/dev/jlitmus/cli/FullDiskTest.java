package dev.jlitmus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real faults of the place that is written to: full, limited, read-only, nobody's. */
@Tag("stress")
class FullDiskTest {
  @TempDir private Path folder;
  private Program program = new Program(Path.of(""));

  @BeforeEach
  void inAFolderOfItsOwn() {
    program = new Program(folder);
  }

  @Test
  void aPlaceWhereNobodyCanWriteIsASentence() throws Exception {
    // Not even root makes a folder there.
    Path nobodys = Path.of("/proc/jlitmus");
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "only Linux has /proc");
    Program.end(program.start(nobodys, List.of(), "run", program.tests())).assertOneSentence();
  }

  @Test
  void aFileThatMayNotGrowIsASentence() throws Exception {
    assertThat(program.run("run", "--quick", program.tests()).status()).isZero();
    // What is compiled already is larger than what the record of this run may be.
    for (int kilobytes : List.of(1, 8)) {
      String limit = "ulimit -f %d; exec \"$@\"".formatted(2 * kilobytes);
      Program.Ended ended = shell(limit, "run", "--thorough", program.tests());
      ended.assertOneSentence();
      assertThat(ended.err()).contains("File too large");
    }
  }

  @Test
  void whatIsTooLongForAFileOrForStdoutIsSaid() throws Exception {
    Program.Ended file =
        program.run(
            "run", "--quick", "--format", "json=/dev/full", "--format", "concise", program.tests());
    assertThat(file.status()).isEqualTo(3);
    assertThat(file.err()).contains("cannot write /dev/full (No space left on device)");
    assertThat(file.out()).as("what can be printed is printed").contains(": First:");
    Program.Ended stdout = shell("exec \"$@\" > /dev/full", "run", "--quick", program.tests());
    assertThat(stdout.status()).isEqualTo(3);
    assertThat(stdout.err()).contains("cannot write to stdout (No space left on device)");
  }

  @Test
  void whoeverReadsOnlyTheBeginningMissesNothing() throws Exception {
    // The shell's status is that of the last command, so the program's goes through stderr.
    String head = "{ \"$@\"; echo \"status $?\" >&2; } | head -c 1";
    Program.Ended ended = shell(head, "run", "--quick", program.tests());
    assertThat(ended.err()).contains("status 0").doesNotContain("stdout");
  }

  @Test
  void aDiskTooSmallForAnyStepOfARunIsASentence() throws Exception {
    // Sources, then javac's and jcstress's own files, then the records fill it.
    for (int kilobytes : List.of(20, 40, 100, 200)) {
      Program.Ended ended =
          onADisk(kilobytes, "\"$@\"", "run", "--quick", "--format", "concise", program.tests());
      ended.assertOneSentence();
      assertThat(ended.err()).contains("No space left on device");
    }
  }

  @Test
  void aRunThatFoundTheDiskFullGoesOnOnceThereIsRoom() throws Exception {
    String script =
        """
        "$@" --quick && echo "== $?"
        head -c 100M /dev/zero > $disk/fill 2>/dev/null
        "$@" --thorough --resume; echo "== $?"
        rm $disk/fill
        "$@" --thorough --resume; echo "== $?"
        """;
    Program.Ended ended = onADisk(2_000, script, "run", "--format", "concise", program.tests());
    String[] runs = ended.out().split("== (?=\\d)");
    assertThat(runs).as(ended.out() + ended.err()).hasSize(4);
    assertThat(runs[0]).contains(": First:", ": Third:");
    assertThat(runs[1]).isEqualTo("0\n");
    assertThat(runs[2]).startsWith("3\n").contains(": First:", ": Second:", ": Third:");
    assertThat(runs[3]).isEqualTo("0\n");
    assertThat(ended.err()).contains("No space left on device");
  }

  @Test
  void aFolderThatBecameReadOnlyIsASentence() throws Exception {
    String script =
        """
        "$@" --quick > /dev/null 2>&1 || exit
        mount -o remount,ro $disk
        exec "$@"
        """;
    Program.Ended ended = onADisk(2_000, script, "run", program.tests());
    ended.assertOneSentence();
    assertThat(ended.err()).contains("Read-only file system");
  }

  private Program.Ended shell(String script, String... arguments) throws Exception {
    return Program.end(program.start(program.out(), List.of("sh", "-c", script, "sh"), arguments));
  }

  /** What the script writes to its out folder goes to a disk of that size, {@code $disk}. */
  private Program.Ended onADisk(int kilobytes, String script, String... arguments)
      throws Exception {
    List<String> namespace = List.of("unshare", "--user", "--map-root-user", "--mount");
    List<String> mounting = new ArrayList<>(namespace);
    Files.createDirectories(program.out());
    mounting.addAll(List.of("mount", "-t", "tmpfs", "none", program.out().toString()));
    assumeTrue(succeeds(mounting), "only Linux lets everybody mount, where it is allowed");
    String whole =
        "disk=%s; mount -t tmpfs -o size=%dk none $disk || exit\n%s"
            .formatted(program.out(), kilobytes, script);
    List<String> before = new ArrayList<>(namespace);
    before.addAll(List.of("sh", "-c", whole, "sh"));
    return Program.end(program.start(program.out(), before, arguments));
  }

  private static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}

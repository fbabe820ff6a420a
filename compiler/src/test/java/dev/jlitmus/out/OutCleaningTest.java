package dev.jlitmus.out;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutCleaningTest {
  private static final String KEY = "0123456789abcdef";

  @TempDir private Path folder;
  private Path out = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    out = folder.resolve("out");
    write("README.md", "what is here");
    write("gen/" + KEY + "/MP.java", "class MP {}");
    write("classes/" + KEY + "/META-INF/TestList", "one");
    write("classes/" + KEY + "/jlitmus/t" + KEY + "/MP.class", "bytes");
    write("classes/.build-123/classes/MP.class", "half");
    write("origins/" + KEY + "abcd/0123456789abcdef0123", "a key");
    write("runs/20261122-103000-123456789/01-tiered.out", "output");
  }

  private Path write(String name, String text) throws IOException {
    Path file = out.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void whatWeWroteGoesAndTheReadmeStays() throws Exception {
    OutCleaning.Result result = OutCleaning.clean(out, false);
    assertThat(left()).containsExactly(".lock", "README.md");
    assertThat(result)
        .isInstanceOfSatisfying(
            OutCleaning.Result.Cleaned.class,
            cleaned -> {
              assertThat(cleaned.rooms())
                  .extracting(Contents::entries)
                  .containsExactly(1, 2, 1, 1, 0);
              assertThat(cleaned.rooms())
                  .extracting(Contents::bytes)
                  .containsExactly(11L, 12L, 5L, 6L, 0L);
            });
  }

  @Test
  void aDryRunSaysTheSameAndRemovesNothing() throws Exception {
    List<String> before = left();
    OutCleaning.Result dry = OutCleaning.clean(out, true);
    assertThat(left()).isEqualTo(before);
    assertThat(dry).isEqualTo(OutCleaning.clean(out, false));
  }

  @Test
  void aFolderWithAnythingElseInItIsNotTouched() throws Exception {
    Path thesis = write("thesis.tex", "years of work");
    List<String> before = left();
    assertThat(OutCleaning.clean(out, false))
        .isEqualTo(new OutCleaning.Result.NotOurs(List.of(thesis)));
    assertThat(left()).isEqualTo(before);
  }

  @Test
  void whatBearsNoNameOfOursStaysWhereItIs() throws Exception {
    write("gen/notes.txt", "mine");
    write("gen/" + KEY + "/notes.txt", "mine");
    write("runs/best/results.json", "mine");
    OutCleaning.clean(out, false);
    assertThat(left())
        .contains("gen/notes.txt", "gen/" + KEY + "/notes.txt", "runs/best/results.json")
        .doesNotContain("gen/" + KEY + "/MP.java", "classes");
  }

  @Test
  void linksAreNotFollowed() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Path file = Files.writeString(elsewhere.resolve("MP.java"), "mine");
    Files.createSymbolicLink(out.resolve("gen/fedcba9876543210"), elsewhere);
    Files.createSymbolicLink(out.resolve("gen/" + KEY + "/Link.java"), file);
    Files.createSymbolicLink(out.resolve("runs/20261122-103000-1"), elsewhere);
    OutCleaning.clean(out, false);
    assertThat(file).exists();
    assertThat(out.resolve("gen/" + KEY + "/MP.java")).doesNotExist();
  }

  @Test
  void aFolderThatARunOfThisProcessUsesIsLeftToIt() throws Exception {
    OutLock run = OutLock.shared(out);
    assertThat(OutCleaning.clean(out, false)).isEqualTo(new OutCleaning.Result.InUse());
    assertThat(out.resolve("gen/" + KEY + "/MP.java")).exists();
    run.close();
    assertThat(OutCleaning.clean(out, false)).isInstanceOf(OutCleaning.Result.Cleaned.class);
  }

  @Test
  void aFolderThatARunOfAnotherProcessUsesIsLeftToIt() throws Exception {
    Process run = holder();
    assertThat(run.inputReader().readLine()).isEqualTo("held");
    assertThat(OutCleaning.clean(out, false)).isEqualTo(new OutCleaning.Result.InUse());
    assertThat(out.resolve("gen/" + KEY + "/MP.java")).exists();
    run.getOutputStream().close();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(OutCleaning.clean(out, false)).isInstanceOf(OutCleaning.Result.Cleaned.class);
  }

  /** A process that holds the lock until its input ends. */
  private Process holder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            out.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Its program. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws EnvironmentException, IOException {
      OutLock run = OutLock.shared(Path.of(arguments[0]));
      System.out.println("held");
      int ended = System.in.read();
      run.close();
      System.exit(ended < 0 ? 0 : 1);
    }
  }

  @Test
  void whatIsNotThereNeedsNoCleaning() throws Exception {
    assertThat(OutCleaning.clean(folder.resolve("nowhere"), false))
        .isEqualTo(new OutCleaning.Result.Missing());
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(OutCleaning.clean(empty, false)).isInstanceOf(OutCleaning.Result.Cleaned.class);
    assertThat(empty).isEmptyDirectory();
  }

  private List<String> left() throws IOException {
    try (Stream<Path> paths = Files.walk(out)) {
      return paths
          .filter(path -> !path.equals(out))
          .map(path -> out.relativize(path).toString())
          .sorted()
          .toList();
    }
  }
}

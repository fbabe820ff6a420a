package dev.jlitmus.cli.option.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("b/deep"));
    for (String name : List.of("b/deep/3.litmus", "a.litmus", "b/2.litmus", "b/notes.txt")) {
      Files.writeString(folder.resolve(name), "");
    }
  }

  @Test
  void aFolderMeansItsLitmusFilesAtAnyDepthSorted() {
    assertThat(expand("")).containsExactly("a.litmus", "b/2.litmus", "b/deep/3.litmus");
  }

  @Test
  void aFileIsTakenWhateverItsName() {
    assertThat(expand("b/notes.txt")).containsExactly("b/notes.txt");
  }

  @Test
  void aFileThatIsGivenTwiceIsReadOnce() {
    assertThat(expand("b/2.litmus", "b", "b/../b/2.litmus"))
        .containsExactly("b/2.litmus", "b/deep/3.litmus");
  }

  @Test
  void doubleStarsMatchNoFolderToo() {
    assertThat(expand("**/*.litmus")).containsExactly("a.litmus", "b/2.litmus", "b/deep/3.litmus");
    assertThat(expand("*.litmus")).containsExactly("a.litmus");
    assertThat(expand("b/{1,2}.litmus")).containsExactly("b/2.litmus");
  }

  @Test
  void whatMatchesNothingIsAProblem() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Inputs inputs =
        Inputs.expand(
            List.of(
                folder.resolve("missing").toString(),
                folder.resolve("empty").toString(),
                folder + "/x*.litmus"));

    assertThat(inputs.files()).isEmpty();
    assertThat(inputs.problems())
        .satisfiesExactly(
            missing -> assertThat(missing).endsWith("missing does not exist"),
            empty -> assertThat(empty).endsWith("empty holds no *.litmus file"),
            glob -> assertThat(glob).endsWith("x*.litmus matches no file"));
  }

  @Test
  void aDashIsStandardInput() {
    assertThat(Inputs.expand(List.of("-")).stdin()).isTrue();
    assertThat(Inputs.expand(List.of(folder.toString())).stdin()).isFalse();
  }

  private List<String> expand(String... arguments) {
    List<String> paths =
        List.of(arguments).stream().map(argument -> folder + "/" + argument).toList();
    Inputs inputs = Inputs.expand(paths);
    assertThat(inputs.problems()).isEmpty();
    return inputs.files().stream().map(file -> folder.relativize(file).toString()).toList();
  }
}

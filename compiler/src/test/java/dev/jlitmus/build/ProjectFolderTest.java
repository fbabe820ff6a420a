package dev.jlitmus.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlitmus.codegen.project.ProjectFile;
import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {
  private static final List<ProjectFile> FILES =
      List.of(new ProjectFile("pom.xml", "<project/>"), new ProjectFile("src/A.java", "class A"));

  @TempDir private Path temporary;

  @Test
  void whatWasWrittenIsReplacedAndWhatTheUserAddedIsKept()
      throws IOException, EnvironmentException {
    Path folder = temporary.resolve("new/project");
    ProjectFolder.write(folder, FILES);
    Files.writeString(folder.resolve("src/Mine.java"), "class Mine");

    ProjectFolder.write(folder, List.of(new ProjectFile("src/B.java", "class B")));

    assertThat(folder.resolve("src/B.java")).hasContent("class B");
    assertThat(folder.resolve("src/A.java")).doesNotExist();
    assertThat(folder.resolve("pom.xml")).doesNotExist();
    assertThat(folder.resolve("src/Mine.java")).hasContent("class Mine");
    assertRefused(
        folder, List.of(new ProjectFile("src/Mine.java", "")), "was not written by jlitmus");
  }

  @Test
  void somebodysFolderIsLeftAlone() throws IOException {
    Files.writeString(temporary.resolve("letter.txt"), "Dear");
    assertRefused(temporary, FILES, "is not empty, and jlitmus did not write it");
    assertThat(temporary.resolve("pom.xml")).doesNotExist();
    assertRefused(temporary.resolve("letter.txt"), FILES, "is no folder");
  }

  @Test
  void nothingOutsideTheFolderIsTouched() throws IOException, EnvironmentException {
    Path outside = Files.writeString(temporary.resolve("outside"), "mine");
    Path folder = temporary.resolve("project");
    ProjectFolder.write(folder, FILES);
    Path marker = folder.resolve(".jlitmus-project");
    String written = Files.readString(marker);
    for (String path : List.of("../outside", outside.toString(), "src/../../outside", "")) {
      Files.writeString(marker, written + path + "\n\n");
      assertRefused(folder, FILES, "is outside");
    }
    assertThat(outside).hasContent("mine");

    Files.writeString(marker, written);
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.delete(folder.resolve("src/A.java"));
    Files.delete(folder.resolve("src"));
    Files.createSymbolicLink(folder.resolve("src"), elsewhere);
    assertRefused(folder, FILES, "is a link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  private static void assertRefused(Path folder, List<ProjectFile> files, String why) {
    assertThatThrownBy(() -> ProjectFolder.write(folder, files))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining(why);
  }
}

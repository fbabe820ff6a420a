package dev.jlitmus.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JvmTest {
  @TempDir Path home;

  @Test
  void findsTheJvmThatRunsThis() throws EnvironmentException {
    Jvm current = Jvm.current();
    assertThat(current.executable()).isExecutable();
    assertThat(current.version()).startsWith(String.valueOf(Runtime.version().feature()));
    assertThat(Jvm.in(current.home()).executable()).isEqualTo(current.executable());
  }

  @Test
  void refusesAFolderThatIsNoJava() {
    assertThatThrownBy(() -> Jvm.in(home))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("no Java installation");
  }

  @Test
  void refusesAJavaThatIsTooOld() throws IOException {
    for (String old : new String[] {"1.8.0_442", "11.0.26", "16"}) {
      release("JAVA_VERSION=\"" + old + "\"");
      assertThatThrownBy(() -> Jvm.in(home))
          .isInstanceOf(EnvironmentException.class)
          .hasMessageEndingWith("is Java " + old);
    }
  }

  @Test
  void refusesARuntimeWithoutALauncher() throws IOException {
    release("JAVA_VERSION=\"25\"");
    assertThatThrownBy(() -> Jvm.in(home))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageEndingWith("has no bin/java");
  }

  @Test
  void refusesAReleaseThatNamesNoVersion() throws IOException {
    release("IMPLEMENTOR=\"Somebody\"");
    assertThatThrownBy(() -> Jvm.in(home))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("which version");
  }

  @Test
  void takesVersionAndVendorFromTheReleaseFile() throws IOException, EnvironmentException {
    release(
        "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"17.0.15\"\nJAVA_RUNTIME_VERSION=\"17.0.15+6\"");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.createFile(java);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    assertThat(Jvm.in(home)).isEqualTo(new Jvm(home, "17.0.15+6", "Somebody"));
  }

  private void release(String text) throws IOException {
    Files.writeString(home.resolve("release"), text);
  }
}

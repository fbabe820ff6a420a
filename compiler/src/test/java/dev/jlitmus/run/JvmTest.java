package dev.jlitmus.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.run.probe.JvmNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JvmTest {
  @TempDir Path temporary;
  private Path home = Path.of("");

  @BeforeEach
  void resolveLinks() throws IOException {
    home = temporary.toRealPath();
  }

  @Test
  void findsTheJvmThatRunsThis() throws EnvironmentException, IOException {
    Jvm current = Jvm.current();
    assertThat(current.executable()).isExecutable();
    assertThat(current.version()).startsWith(String.valueOf(Runtime.version().feature()));
    Jvm found = Jvm.in(current.home());
    assertThat(found.executable().toRealPath()).isEqualTo(current.executable().toRealPath());
    assertThat(Jvm.in(current.executable())).isEqualTo(found);
  }

  @Test
  void refusesWhatIsNoJava() throws IOException {
    assertRefused(home, "has no bin/java");
    assertRefused(home.resolve("nowhere"), "does not exist");
    assertRefused(Files.createFile(home.resolve("data")), "is no launcher of a JVM");
    launcher("echo I am no JVM");
    assertRefused(home.resolve("bin/java"), "is no launcher of a JVM");
    assertRefused(home, "does not say which version of Java it is");
  }

  @Test
  void refusesAJavaThatIsTooOld() throws IOException {
    launcher("exit 1");
    for (String old : new String[] {"1.8.0_442", "11.0.26", "16"}) {
      release("JAVA_VERSION=\"" + old + "\"");
      assertRefused(home, "is Java " + old + "; tests need 17 or newer");
    }
  }

  @Test
  void refusesAReleaseThatNamesNoVersion() throws IOException {
    launcher("exit 1");
    release("IMPLEMENTOR=\"Somebody\"");
    assertRefused(home, "does not say which version of Java it is");
  }

  @Test
  void takesVersionAndVendorFromTheReleaseFile() throws IOException, EnvironmentException {
    launcher("exit 1");
    release(
        "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"17.0.15\"\nJAVA_RUNTIME_VERSION=\"17.0.15+6\"");
    Jvm expected = new Jvm(home, "17.0.15+6", "Somebody");
    assertThat(Jvm.in(home)).isEqualTo(expected);
    assertThat(Jvm.in(home.resolve("bin/java"))).isEqualTo(expected);
  }

  @Test
  void asksAJvmThatHasNoReleaseFile() throws IOException, EnvironmentException {
    launcher(
        """
        echo 'Property settings:
            java.home = %s
            java.runtime.version = 21.0.4+7
            java.vendor = Somebody
            java.version = 21.0.4' >&2
        """
            .formatted(home));
    assertThat(Jvm.in(home)).isEqualTo(new Jvm(home, "21.0.4+7", "Somebody"));
    assertThat(Jvm.in(home.resolve("bin/java"))).isEqualTo(Jvm.in(home));
  }

  @Test
  void followsALinkToALauncher() throws IOException, EnvironmentException {
    launcher("exit 1");
    release("JAVA_VERSION=\"25\"");
    Path link = Files.createSymbolicLink(home.resolve("java"), home.resolve("bin/java"));
    assertThat(Jvm.in(link).home()).isEqualTo(home);
  }

  @Test
  void namesAreAsShortAsTheyCanBeToldApart() {
    Jvm old = new Jvm(Path.of("/a"), "17.0.15+6", "Debian");
    Jvm recent = new Jvm(Path.of("/b"), "25.0.1+8-LTS", "Temurin");
    Jvm update = new Jvm(Path.of("/c"), "17.0.16+1", "Debian");
    Jvm other = new Jvm(Path.of("/d"), "17.0.15+6", "Temurin");
    Jvm copy = new Jvm(Path.of("/e"), "17.0.15+6", "Debian");
    assertThat(JvmNames.of(List.of(old, recent))).containsExactly("JDK 17", "JDK 25");
    assertThat(JvmNames.of(List.of(old, update))).containsExactly("JDK 17.0.15+6", "JDK 17.0.16+1");
    assertThat(JvmNames.of(List.of(old, other)))
        .containsExactly("JDK 17.0.15+6 (Debian)", "JDK 17.0.15+6 (Temurin)");
    assertThat(JvmNames.of(List.of(old, copy))).containsExactly("/a", "/e");
  }

  private static void assertRefused(Path path, String why) {
    assertThatThrownBy(() -> Jvm.in(path))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(path + " " + why);
  }

  private void launcher(String script) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private void release(String text) throws IOException {
    Files.writeString(home.resolve("release"), text);
  }
}

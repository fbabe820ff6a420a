package dev.jlitmus.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
  @Test
  void thisJvmComesFirstAndIsListedOnce() {
    Machine machine = Machine.examine(Map.of("JAVA_HOME", System.getProperty("java.home")));
    assertThat(machine.jvms().getFirst().current()).isTrue();
    assertThat(machine.jvms().getFirst().compiler()).isTrue();
    assertThat(machine.jvms()).extracting(InstalledJvm::home).doesNotHaveDuplicates();
    assertThat(machine.jvms().stream().skip(1)).noneMatch(InstalledJvm::current);
  }

  @Test
  void figuresArePlausible() {
    Machine machine = Machine.examine(Map.of());
    assertThat(machine.processors().available())
        .isPositive()
        .isLessThanOrEqualTo(machine.processors().online());
    assertThat(machine.memory().free()).isPositive().isLessThanOrEqualTo(machine.memory().total());
    assertThat(machine.clock().stepNanos()).isPositive();
  }

  @Test
  void aJvmThatIsTooOldIsListedWithTheReason(@TempDir Path home) throws IOException {
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"1.8.0_412\"\n");
    Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
    assertThat(Files.createFile(java).toFile().setExecutable(true)).isTrue();
    assertThat(Machine.examine(Map.of("JAVA_HOME", home.toString())).jvms())
        .anySatisfy(jvm -> {
          assertThat(jvm.home()).isEqualTo(home.toRealPath());
          assertThat(jvm.refused()).startsWith("is Java 1.8.0_412");
        });
  }
}

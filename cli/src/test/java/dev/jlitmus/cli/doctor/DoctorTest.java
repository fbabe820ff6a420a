package dev.jlitmus.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Version;
import dev.jlitmus.cli.render.Golden;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.json.DoctorJson;
import dev.jlitmus.cli.render.json.StrictSchema;
import dev.jlitmus.machine.Clock;
import dev.jlitmus.machine.InstalledJvm;
import dev.jlitmus.machine.Machine;
import dev.jlitmus.machine.Memory;
import dev.jlitmus.machine.Processors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  private static final InstalledJvm JDK =
      new InstalledJvm(Path.of("/jdk"), "JDK 25.0.3 (Eclipse Adoptium)", true, true, "");
  private static final InstalledJvm JRE =
      new InstalledJvm(Path.of("/jre"), "JDK 25.0.3 (Eclipse Adoptium)", false, true, "");
  private static final InstalledJvm OLD =
      new InstalledJvm(Path.of("/old"), "", true, false, "is Java 1.8.0_412");

  private static final Machine GOOD =
      new Machine(
          List.of(JDK, OLD),
          new Processors("AMD EPYC (amd64, 8 CPUs)", 8, 8, "0-7", 0.5),
          new Memory(16_000_000_000L, 8_000_000_000L),
          new Clock("tsc", 20));

  private static final Machine POOR =
      new Machine(
          List.of(JRE),
          new Processors("ppc64, 1 CPU", 1, 4, "2", 3.5),
          new Memory(1_000_000_000L, 500_000_000L),
          new Clock("hpet", 3_000));

  @Test
  void aGoodMachineIsWellThroughout() throws IOException {
    Examination examination = examination(GOOD, "x86", 1234);
    assertThat(examination.exit()).isEqualTo(ExitCode.OK);
    same("well.txt", examination);
  }

  @Test
  void eachTroubleHasARemedy() throws IOException {
    Examination examination = examination(POOR, "", 0);
    assertThat(examination.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
    assertThat(examination.all())
        .allSatisfy(point ->
            assertThat(point.remedy().isEmpty()).isEqualTo(point.state() == Point.State.OK));
    same("ill.txt", examination);
  }

  @Test
  void jsonIsAsTheSchemaSays() throws IOException {
    StrictSchema schema = new StrictSchema();
    assertThat(schema.errors(new DoctorJson().render(examination(GOOD, "x86", 1)))).isEmpty();
    assertThat(schema.errors(new DoctorJson().render(examination(POOR, "", 0)))).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsBad(@TempDir Path folder) throws IOException {
    assertThat(OutPoint.of(folder.resolve("out")).state()).isEqualTo(Point.State.OK);
    assertThat(folder.resolve("out")).isEmptyDirectory();
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(OutPoint.of(file.resolve("out")).state()).isEqualTo(Point.State.BAD);
  }

  private static Examination examination(Machine machine, String model, long seen) {
    return new Examination(
        machine,
        new MachinePoints(machine, Optional.of(model).filter(name -> !name.isEmpty())).all(),
        Optional.of(Canary.of(2_000_000, seen, seen == 0 ? "" : "strides of 32 serve best")));
  }

  private static void same(String name, Examination examination) throws IOException {
    String text = new DoctorText(new Palette(false)).render(examination);
    Golden.assertSame("doctor/" + name, text.replace(Version.current(), "VERSION"));
  }
}

package dev.jlitmus.harness.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportReaderTest {
  private static final List<Report> REPORTS =
      List.of(
          new Report.Begun(0),
          new Report.Counted(0, 20_000_000, Map.of("0, 1", 3L, "\ud800, ,", Long.MAX_VALUE)),
          new Report.Ended(0),
          new Report.Begun(1),
          new Report.Alive(1),
          new Report.Skipped(2, "no CPU"),
          new Report.Stuck(3, "endless"),
          new Report.Failed(1, "x".repeat(100_000)));

  @TempDir Path folder;

  @Test
  void readsWhatWasWritten() throws IOException {
    assertThat(new ReportReader(written()).read()).isEqualTo(REPORTS);
  }

  @Test
  void readsUpToTheLastWholeReportOfAFileThatIsCut() throws IOException {
    byte[] whole = Files.readAllBytes(written());
    Path cut = folder.resolve("cut");
    int lastLength = 0;
    for (int length = 0; length < 300; length++) {
      Files.write(cut, Arrays.copyOf(whole, length));
      List<Report> read = new ReportReader(cut).read();
      assertThat(read)
          .isEqualTo(REPORTS.subList(0, read.size()))
          .hasSizeGreaterThanOrEqualTo(lastLength);
      lastLength = read.size();
    }
    assertThat(lastLength).isEqualTo(REPORTS.size() - 1);
  }

  @Test
  void givesEachReportOnceWhileTheFileGrows() throws IOException {
    byte[] whole = Files.readAllBytes(written());
    Path growing = folder.resolve("growing");
    ReportReader reader = new ReportReader(growing);
    List<Report> read = new ArrayList<>(reader.read());
    for (int length = 0; length < whole.length; length += 1 + length / 2) {
      Files.write(growing, Arrays.copyOf(whole, length));
      read.addAll(reader.read());
    }
    Files.write(growing, whole);
    read.addAll(reader.read());
    assertThat(read).isEqualTo(REPORTS);
  }

  @Test
  void aPlanComesBackAsItWasWritten() throws IOException {
    Plan plan =
        new Plan(
            List.of(
                new Turn(
                    3,
                    "/a b/ü",
                    "p.A_jcstress",
                    2,
                    12,
                    20,
                    600,
                    false,
                    true,
                    false,
                    List.of(Setup.UNBOUND)),
                new Turn(9, "", "B", 4, 1, 4, 1, true, false, true, List.of(Setup.values()))),
            1_234_567_890_123L);
    Path file = folder.resolve("plan");
    plan.write(file);
    assertThat(Plan.read(file)).isEqualTo(plan);
  }

  private Path written() throws IOException {
    Path file = folder.resolve("reports");
    try (ReportWriter writer = new ReportWriter(file)) {
      for (Report report : REPORTS) {
        writer.write(report);
      }
    }
    return file;
  }
}

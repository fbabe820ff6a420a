package dev.jlitmus.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.render.json.StrictSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
  @TempDir private Path folder;
  private final CommandRunner jlitmus = new CommandRunner(Map.of());

  @Test
  void aFormatThatBenchesDoNotHaveIsTwo() throws IOException {
    String file = file("bench A { int x; measure read { r1 = x; } }");
    assertThat(jlitmus.execute("bench", "--format", "junit", file)).isEqualTo(ExitCode.USAGE);
    assertThat(jlitmus.err()).contains("no format 'junit'", "full, json, csv");
  }

  @Test
  void quickAndThoroughAtOnceIsTwo() throws IOException {
    String file = file("bench A { int x; measure read { r1 = x; } }");
    assertThat(jlitmus.execute("bench", "--quick", "--thorough", file)).isEqualTo(ExitCode.USAGE);
    assertThat(jlitmus.err()).contains("--quick", "mutually exclusive");
  }

  @Test
  void aNameThatNothingHasIsTwoAndSaysTheNearest() throws IOException {
    String file = file("bench Reads { int x; measure read { r1 = x; } }");
    assertThat(jlitmus.execute("bench", "-t", "Raeds", file)).isEqualTo(ExitCode.USAGE);
    assertThat(jlitmus.err()).contains("did you mean 'Reads'?");
  }

  @Test
  void aFileThatIsNotValidIsOneAndMeasuresNothing() throws IOException {
    String file = file("bench Reads { int x; measure read { } }");
    assertThat(jlitmus.execute("bench", file)).isEqualTo(ExitCode.FINDINGS);
    assertThat(jlitmus.err()).contains("error[L280]", "jlitmus explain L280");
    assertThat(jlitmus.out()).isEmpty();
  }

  @Test
  void whereThereAreBenchesOnlyCheckSaysWhoMeasuresThem() throws IOException {
    String file = file("bench Reads { int x; measure read { r1 = x; } }");
    assertThat(jlitmus.execute("check", file)).isEqualTo(ExitCode.USAGE);
    assertThat(jlitmus.err()).contains("benches and no test: 'jlitmus bench'");
    assertThat(jlitmus.execute("list", file)).isEqualTo(ExitCode.OK);
    assertThat(jlitmus.out()).contains(": Reads");
  }

  @Test
  @Tag("stress")
  void measuresAndPrintsOneDocument() throws IOException {
    String file = file("bench Reads { int x; measure read { r1 = x; } }");
    Path out = folder.resolve("out");
    ExitCode exit =
        jlitmus.execute("bench", "--quick", "--format", "json", "--out", out.toString(), file);
    assertThat(exit).as(jlitmus.err()).isEqualTo(ExitCode.OK);
    assertThat(new StrictSchema().errors(jlitmus.out())).as(jlitmus.out()).isEmpty();
    assertThat(jlitmus.out()).contains("\"end\" : \"measured\"");
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.litmus"), text).toString();
  }
}

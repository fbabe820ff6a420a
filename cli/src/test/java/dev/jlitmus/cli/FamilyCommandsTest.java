package dev.jlitmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.command.Jlitmus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Families from a file to what the commands print, by the real models. */
class FamilyCommandsTest {
  private static final String FAMILY =
      """
      /** Message passing. More of it. */
      test MP for W in [plain, release], R in [plain, acquire] {
        int data, flag;
        thread producer { data = 1; flag.set[W](1); }
        thread consumer { r1 = flag.get[R](); r2 = data; }
        forbidden   r1 == 1 && r2 == 0 when W >= release && R >= acquire;
        interesting r1 == 1 && r2 == 0;
      }
      test Single { int x; thread { x = 1; } thread { r1 = x; } }
      """;

  @TempDir private Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();
  private String file = "";

  @BeforeEach
  void writeFamily() throws IOException {
    file = write("mp.litmus", FAMILY);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private ExitCode jlitmus(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(new byte[0]),
            false,
            false,
            Map.of());
    return new Jlitmus(console, new Main.PipelineStages(), new Finishing(Thread.currentThread()))
        .execute(arguments);
  }

  @Test
  void aFamilyIsOneMatrixAndAMemberAloneTheUsualTable() {
    assertThat(jlitmus("check", file)).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("W \\ R", "forbidden by java from W=release, R=acquire on", "5 tests")
        .doesNotContain("MP[");
    assertThat(jlitmus("check", file, "-t", "MP[W=release,R=plain]")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("MP[W=release,R=plain]", "EXPECT").doesNotContain("\\ R");
    assertThat(jlitmus("check", file, "-v", "-t", "W=release")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("MP[W=release,R=plain]", "MP[W=release,R=acquire]");
  }

  @Test
  void onlyTheSelectedMembersAreInTheMatrix() {
    assertThat(jlitmus("check", file, "-t", "R=acquire")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("2 members", "release").doesNotContain("R=plain");
  }

  @Test
  void conciselyAndInJsonAMemberStandsForItself() {
    assertThat(jlitmus("check", file, "--format", "concise")).isEqualTo(ExitCode.OK);
    assertThat(out.toString().lines()).hasSize(5);
    assertThat(out.toString()).contains(file + ":2: MP[W=plain,R=acquire]: Ok");

    assertThat(jlitmus("check", file, "--format", "json")).isEqualTo(ExitCode.OK);
    JsonNode tests = JsonMapper.shared().readTree(out.toString()).get("tests");
    assertThat(tests.get(2).get("family").asString()).isEqualTo("MP");
    assertThat(tests.get(2).get("parameters").get("W").asString()).isEqualTo("release");
    assertThat(tests.get(4).has("family")).isFalse();
  }

  @Test
  void whatAModelHoldsAgainstSeveralMembersIsSaidOnce() throws IOException {
    String wrong = write("wrong.litmus", FAMILY.replace("&& R >= acquire", ""));
    assertThat(jlitmus("check", wrong)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString())
        .containsOnlyOnce("error[L420]")
        .contains("so it is in MP[W=release,R=plain]")
        .contains("NOT AS THE FILE SAYS: in 1 of 4 members");
    String worse = write("worse.litmus", FAMILY.replace("when W >= release && R >= acquire", ""));
    assertThat(jlitmus("check", worse)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString())
        .containsOnlyOnce("error[L420]")
        .contains("so it is in MP[W=plain,R=plain] and in 2 other members");
  }

  @Test
  void aClauseNeverMatchesOnlyIfItMatchesInNoMemberWhicheverAreSelected() throws IOException {
    String text =
        """
        test F for N in [1, 2] {
          int x;
          thread { x = N; }
          thread { r1 = x; }
          allowed r1 == 2;
          allowed r1 == 3;
        }
        """;
    String family = write("matches.litmus", text);
    assertThat(jlitmus("check", family)).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).containsOnlyOnce("warning[L422]").contains("6 |   allowed r1 == 3;");
    assertThat(jlitmus("check", family, "-t", "F[N=1]")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).containsOnlyOnce("warning[L422]").contains("6 |   allowed r1 == 3;");
  }

  @Test
  void aMemberIsExplainedByItsName() {
    assertThat(jlitmus("explain", file + "#MP[W=release,R=acquire]", "1, 0"))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("java forbids it");
    assertThat(jlitmus("explain", file + "#MP")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("name a member, such as MP[W=plain,R=plain]");
  }

  @Test
  void aListHoldsALineForEachTestAndMember() {
    assertThat(jlitmus("list", file)).isEqualTo(ExitCode.OK);
    assertThat(out.toString().lines())
        .containsExactly(
            file + ":2: MP[W=plain,R=plain]: Message passing.",
            file + ":2: MP[W=plain,R=acquire]: Message passing.",
            file + ":2: MP[W=release,R=plain]: Message passing.",
            file + ":2: MP[W=release,R=acquire]: Message passing.",
            file + ":9: Single");
    assertThat(err.toString()).isEmpty();
    assertThat(jlitmus("list", file, "-t", "/R=acquire\\]$/")).isEqualTo(ExitCode.OK);
    assertThat(out.toString().lines()).hasSize(2);
  }

  @Test
  void nothingToListIsAMistakeAndAnInvalidFileAFinding() throws IOException {
    assertThat(jlitmus("list", file, "-t", "nothing")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("no test matches -t nothing");
    assertThat(jlitmus("list", folder + "/missing.litmus")).isEqualTo(ExitCode.USAGE);
    String invalid = write("invalid.litmus", FAMILY.replace("int x;", "in x;"));
    assertThat(jlitmus("list", invalid, file)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString().lines()).hasSize(5);
  }
}

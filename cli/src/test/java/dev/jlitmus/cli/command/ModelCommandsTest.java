package dev.jlitmus.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Finishing;
import dev.jlitmus.cli.PipelineAccess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code check} and {@code explain} from their arguments to what they print, by the real models.
 */
class ModelCommandsTest {
  private static final String TESTS =
      """
      test MP {
        int data, flag;
        thread producer { data = 1; flag = 1; }
        thread consumer { r1 = flag; r2 = data; }
        interesting r1 == 1 && r2 == 0 : "stale";
      }
      test MP_volatile {
        int data; volatile int flag;
        thread producer { data = 1; flag = 1; }
        thread consumer { r1 = flag; r2 = data; }
        forbidden r1 == 1 && r2 == 0 : "JLS 17.4.5";
      }
      """;

  @TempDir private Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();
  private String file = "";

  @BeforeEach
  void writeTests() throws IOException {
    file = write("mp.litmus", TESTS);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void anExplanationTellsWhoStaysInALoopAndWhoLeavesIt() throws IOException {
    String spin =
        write(
            "spin.litmus",
            """
            test Spin for R in [plain, opaque] {
              boolean ready;
              thread producer { ready.set[R](true); }
              thread consumer { await (ready.get[R]()); }
              interesting !consumer.terminated when R < opaque;
              forbidden   !consumer.terminated;
            }
            """);
    assertThat(jlitmus("explain", spin + "#Spin[R=plain]", "false")).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("2. producer writes true to ready")
        .contains(
            "3. consumer stays in its loop for ever: it may go on with what it read of ready");
    assertThat(jlitmus("explain", spin + "#Spin[R=opaque]", "false")).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("consumer does not stay in its loop: its read (opaque) of ready sees what was");
  }

  @Test
  void anEdgeThatPassesEventsOfItsOwnThreadStaysInThePicture() throws IOException {
    String lock =
        write(
            "lock.litmus",
            """
            test Lock {
              int x, y;
              Object m = new Object();
              thread { synchronized (m) { x = 1; y = 1; } }
              thread { synchronized (m) { r1 = y; } r2 = x; }
              forbidden r1 == 1 && r2 == 0;
            }
            """);
    assertThat(jlitmus("explain", lock, "1, 0", "--svg")).isEqualTo(ExitCode.OK);
    List<Double> frame = numbers("viewBox=\"(\\S+) 0 (\\S+) ");
    double left = frame.getFirst();
    double right = left + frame.get(1);
    assertThat(left).isNegative();
    assertThat(numbers("text class=\"label cycle\" x=\"([^\"]+)\""))
        .hasSizeGreaterThan(3)
        .allSatisfy(x -> assertThat(x).isBetween(left + 6, right - 6));
  }

  /** What the groups of all matches in the output say. */
  private List<Double> numbers(String pattern) {
    return Pattern.compile(pattern)
        .matcher(out.toString())
        .results()
        .flatMap(found -> IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group))
        .map(Double::valueOf)
        .toList();
  }

  @Test
  void aCheckShowsAColumnForEachModel() {
    assertThat(jlitmus("check", "--model", "java,sc", file)).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .containsPattern("1, 0 +interesting +allowed +forbidden +stale")
        .containsPattern("1, 0 +forbidden +forbidden +forbidden +JLS 17.4.5")
        .contains("java allows 4 of 4 outcomes · sc allows 3 of 4 outcomes")
        .endsWith("\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void herdsFormSaysOnStderrWhatItHasNoPlaceFor() throws IOException {
    String opaque =
        write(
            "opaque.litmus",
            """
            Java Opaque
            { x=0; 0:X=x; 1:X=x; }
            Thread0 { X.setOpaque(1); }
            Thread1 { int r0 = X.get(); }
            exists (1:r0=1)
            """);
    assertThat(jlitmus("check", "--format", "herd", "--model", "rc11", opaque))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .startsWith("Test Opaque Allowed\nStates 2\n1:r0=0;\n1:r0=1;\nOk\n")
        .contains("\nFlag undefined-in-C\nCondition exists (1:r0=1)\n");
    assertThat(err.toString()).isEmpty();

    assertThat(jlitmus("check", "--format", "herd", "--model", "jls", opaque))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isEqualTo("jlitmus: Opaque: jls: not in the model: access modes\n");

    String unread = write("unread.litmus", "C unread\n{ float x; }\nexists (x=1)\n");
    assertThat(jlitmus("check", "--format", "herd", unread)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("error[L009]: the type 'float' is not read");
  }

  @Test
  void aClauseAgainstItsModelIsAFindingOnStdoutAndNamesTheWayToMore() throws IOException {
    String wrong = write("wrong.litmus", TESTS.replace("interesting r1", "forbidden r1"));
    assertThat(jlitmus("check", wrong)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString())
        .contains("error[L420]: 'forbidden' here, but model java allows it")
        .contains("one way: producer: W data=1, W flag=1;")
        .contains("jlitmus explain '" + wrong + "#MP' '1, 0' --model java");
    assertThat(jlitmus("check", "--exit-zero", wrong)).isEqualTo(ExitCode.OK);
  }

  @Test
  void soIsAnAllowedOutcomeThatOtherwiseForbids() throws IOException {
    String sb =
        """
        test SB {
          int x, y;
          thread { x.setVolatile(1); r1 = y.getVolatile(); }
          thread { y.setVolatile(1); r2 = x.getVolatile(); }
          allowed (r1, r2) in [(0, 1), (1, 0), (1, 1)];
          otherwise forbidden;
        }
        """;
    assertThat(jlitmus("check", write("right.litmus", sb))).isEqualTo(ExitCode.OK);
    String wrong = write("wrong.litmus", sb.replace("getVolatile", "getAcquire"));
    assertThat(jlitmus("check", wrong)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString())
        .contains("error[L420]: 'otherwise forbidden' in this test, but model java allows")
        .contains("test SB {")
        .contains("allowed: 0, 0")
        .contains("jlitmus explain '" + wrong + "#SB' '0, 0' --model java");
  }

  @Test
  void aClauseThatItsModelForbidsIsAFindingToo() throws IOException {
    String wrong = write("wrong.litmus", TESTS.replace("forbidden r1", "interesting r1"));
    assertThat(jlitmus("check", wrong)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString())
        .contains("error[L421]: 'interesting' here, but model java forbids it")
        .contains("it violates the axiom 'coherence-wr' of model java");
  }

  @Test
  void aClauseIsHeldToTheModelsThatItsTestNamesAndNotToFurtherColumns() throws IOException {
    assertThat(jlitmus("check", "--model", "java,sc", file)).isEqualTo(ExitCode.OK);
    assertThat(jlitmus("check", "--model", "sc", file)).isEqualTo(ExitCode.FINDINGS);
    String named =
        write("named.litmus", TESTS.replace("int data, flag;", "int data, flag; model java;"));
    assertThat(jlitmus("check", "--model", "sc", "-t", "/MP$/", named)).isEqualTo(ExitCode.OK);
  }

  @Test
  void aGuardedClauseSpeaksOfItsModelsOnly() throws IOException {
    String guarded =
        write(
            "guarded.litmus",
            TESTS.replace(": \"stale\";", "when model in [java]; forbidden r1 == 1 && r2 == 0;"));
    assertThat(jlitmus("check", "--model", "sc", guarded)).isEqualTo(ExitCode.OK);
    assertThat(jlitmus("check", "--model", "java", guarded)).isEqualTo(ExitCode.OK);
    assertThat(jlitmus("check", "--model", "x86", guarded)).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aClauseThatNothingCanMatchIsWarnedAbout() throws IOException {
    String never =
        write("never.litmus", TESTS.replace("interesting r1 == 1", "interesting r1 == 7"));
    assertThat(jlitmus("check", never)).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("warning[L422]: no outcome of the test can be so");
  }

  @Test
  void racesAreCountedShownOrAnError() {
    assertThat(jlitmus("check", "-t", "/MP$/", file)).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("2 data races").doesNotContain("DATA RACE");
    assertThat(jlitmus("check", "--races", "warn", "-t", "/MP$/", file)).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("DATA RACE in MP")
        .contains("write by producer at " + file + ":3:21: data = 1")
        .contains("read  by consumer at " + file + ":4:");
    assertThat(jlitmus("check", "--races", "error", file)).isEqualTo(ExitCode.FINDINGS);
    assertThat(jlitmus("check", "--races", "off", "-t", "/MP$/", file)).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).doesNotContain("race");
  }

  @Test
  void claimsOfRacesAreHeldToTheModel() throws IOException {
    String claims =
        write(
            "claims.litmus",
            """
            test Racy { int x; thread { x = 1; } thread { r = x; } required race; }
            test Free { volatile int x; thread { x = 1; } thread { r = x; } forbidden race; }
            """);
    assertThat(jlitmus("check", claims)).isEqualTo(ExitCode.OK);
    String wrong =
        write(
            "wrong.litmus",
            """
            test Racy { int x; thread { x = 1; } thread { r = x; } forbidden race; }
            test Free { volatile int x; thread { x = 1; } thread { r = x; } required race; }
            """);
    assertThat(jlitmus("check", wrong)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains("error[L423]").contains("error[L424]");
  }

  @Test
  void aModelOfOnesOwnIsAColumnAndItsErrorsAreDiagnostics() throws IOException {
    String own = write("mine.cat", "\"mine\"\nacyclic po | rf | fr | co as all\n");
    assertThat(jlitmus("check", "--model", "java", "--model", own, file)).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("mine allows 3 of 4 outcomes");
    String bad = write("bad.cat", "\"bad\"\nacyclic nothing\n");
    assertThat(jlitmus("check", "--model", bad, file)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains("error[L411]");
    assertThat(jlitmus("check", "--model", "missing.cat", file)).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void ofTwoTestsOfOneNameTheSecondIsInErrorAndLeftOut() throws IOException {
    String one = "test T { int x; thread { x = 1; } thread { r1 = x; } }\n";
    String twice = write("twice.litmus", one + one.replace("x = 1", "x = 2"));
    assertThat(jlitmus("check", twice)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString())
        .contains("error[L102]: there are two tests 'T' in this file")
        .contains("1 test · no findings · 1 file with errors");
  }

  @Test
  void aLimitIsSaidAndNothingIsGuessed() {
    assertThat(jlitmus("check", "--max-events", "3", "-t", "/MP$/", file)).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("java: a limit was reached: 3 events").contains("…");
  }

  @Test
  void anAllowedOutcomeIsAStory() {
    assertThat(jlitmus("explain", file + "#MP", "1, 0")).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("java allows it:")
        .contains("consumer reads flag: 1, as producer wrote it (line 3)")
        .contains("! producer's W data=1 (line 3) has not reached it");
  }

  @Test
  void aForbiddenOutcomeIsACycleWithAReasonForEachEdge() {
    assertThat(jlitmus("explain", file + "#MP_volatile", "r1=1 r2=0")).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("java forbids it:")
        .contains("axiom 'coherence-wr' of model java")
        .contains("po, by ra: a release orders what comes before it")
        .contains("fr: from-read");
  }

  @Test
  void drawingsAndJsonAreDocuments() {
    assertThat(jlitmus("explain", "--svg", file + "#MP", "1, 0")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).startsWith("<svg").endsWith("</svg>\n");
    assertThat(jlitmus("explain", "--dot", file + "#MP", "1, 0")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).startsWith("digraph").endsWith("}\n");
    assertThat(jlitmus("explain", "--json", file + "#MP", "1, 0")).isEqualTo(ExitCode.OK);
    JsonNode answer = JsonMapper.shared().readTree(out.toString()).get("explanations").get(0);
    assertThat(answer.get("models").get(0).get("verdict").asString()).isEqualTo("allowed");
    assertThat(jlitmus("check", "--format", "json", file)).isEqualTo(ExitCode.OK);
    assertThat(JsonMapper.shared().readTree(out.toString()).get("tests")).hasSize(2);
  }

  @Test
  void questionsThatCannotBeAnsweredAreTwoAndSayWhatCan() {
    assertThat(jlitmus("explain", file + "#Nowhere")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("holds no test 'Nowhere'");
    assertThat(jlitmus("explain", file + "#MP", "1, 0, 3")).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString()).contains("the columns of an outcome are r1, r2");
    assertThat(jlitmus("explain", file + "#MP", "r1=x r2=0")).isEqualTo(ExitCode.USAGE);
    assertThat(jlitmus("explain", file + "#MP")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("java allows 4 of 4 outcomes");
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
    return new Jlitmus(console, PipelineAccess.stages(), new Finishing(Thread.currentThread()))
        .execute(arguments);
  }
}

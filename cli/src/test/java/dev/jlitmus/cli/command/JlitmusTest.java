package dev.jlitmus.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.answer.CompileResult;
import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Finishing;
import dev.jlitmus.cli.FrontEnd;
import dev.jlitmus.cli.Records;
import dev.jlitmus.cli.Reports;
import dev.jlitmus.cli.render.json.StrictSchema;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.request.CompileRequest;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.Explanation;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JlitmusTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final KnownResults stages = new KnownResults();

  @BeforeEach
  void writeTests() throws IOException {
    Files.writeString(folder.resolve("good.litmus"), Records.TEXT);
  }

  @Test
  void aRunPrintsItsTableOnStdoutAndNothingElse() {
    assertThat(jlitmus("run", folder.toString())).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).startsWith("MessagePassing").contains("forbidden: Never 0 of");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFindingIsOneUnlessExitZeroIsAskedFor() {
    stages.records = List.of(Records.forbiddenSeen());
    assertThat(jlitmus("run", folder.toString())).isEqualTo(ExitCode.FINDINGS);
    assertThat(jlitmus("run", "--exit-zero", folder.toString())).isEqualTo(ExitCode.OK);
  }

  @Test
  void usageMistakesAreTwoAndSayWhatIsMeant() {
    assertThat(jlitmus()).isEqualTo(ExitCode.USAGE);
    assertThat(jlitmus("run")).isEqualTo(ExitCode.USAGE);
    assertThat(jlitmus("rum", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).containsIgnoringCase("did you mean");
    assertThat(jlitmus("run", "--time-budget", "soon", folder.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("'soon' is not a duration");
    assertThat(jlitmus("run", "--format", "json", "--format", "full", folder.toString()))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whatMatchesNothingIsTwo() {
    assertThat(jlitmus("run", folder + "/missing")).isEqualTo(ExitCode.USAGE);
    assertThat(jlitmus("run", "-t", "Nowhere", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("does not exist").contains("no test matches -t Nowhere");
    assertThat(stages.requests).isEmpty();
  }

  @Test
  void jvmsThatAreNoneAndHarnessesThatAreNoneAreTwo() {
    assertThat(jlitmus("run", "--jdk", folder.toString(), folder.toString()))
        .isEqualTo(ExitCode.USAGE);
    String home = System.getProperty("java.home");
    assertThat(jlitmus("run", "--jdk", home, "--jdk", home + "/bin/java", folder.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(jlitmus("run", "--harness", "slow", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("has no bin/java", "are the same JVM", "slow");
    assertThat(stages.requests).isEmpty();
  }

  @Test
  void anOptionThatTheOthersLeaveWithoutEffectIsTwo() {
    assertThat(jlitmus("run", "--harness", "jcstress", "--variant", "int", folder.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(jlitmus("run", "--exhaust", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--variant has no effect", "--exhaust has no effect");
    assertThat(stages.requests).isEmpty();
  }

  @Test
  void whatIsMeantForTheJvmIsNotReadAsOptions() {
    jlitmus(
        "run", "--jvm-args", "-verbose:gc -Da='b c'", "--harness", "jcstress", folder.toString());
    RunRequest request = stages.requests.getFirst();
    assertThat(request.jvms().arguments()).containsExactly("-verbose:gc", "-Da=b c");
    assertThat(request.harness()).isEqualTo(Harness.JCSTRESS);
  }

  @Test
  void compilingNeedsAFolderAndSaysWhatCannotBeWritten() {
    assertThat(jlitmus("compile", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--output");
    assertThat(jlitmus("compile", folder.toString(), "-o", "to")).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .isEqualTo("1 test in to; to run them: mvn verify, then java -jar target/jcstress.jar\n");
    stages.failure = "to is not empty";
    assertThat(jlitmus("compile", folder.toString(), "-o", "to")).isEqualTo(ExitCode.COULD_NOT_RUN);
    assertThat(err.toString()).contains("to is not empty; install one");
    assertThat(jlitmus("compile", "nowhere", "-o", "to")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void testsAreSelectedByTextOrExpression() {
    jlitmus("run", "-t", "sage", folder.toString());
    jlitmus("run", "-t", "/^Mess.*ing$/", folder.toString());
    assertThat(stages.requests)
        .hasSize(2)
        .allSatisfy(request -> assertThat(request.selected().test("MessagePassing")).isTrue())
        .allSatisfy(request -> assertThat(request.selected().test("StoreBuffering")).isFalse());
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    Files.write(folder.resolve("binary.litmus"), new byte[] {(byte) 0xc3, 0x28, 0});
    Files.writeString(folder.resolve("empty.litmus"), " \n");
    Files.write(folder.resolve("large.litmus"), new byte[(1 << 20) + 1]);

    assertThat(jlitmus("run", folder.toString())).isEqualTo(ExitCode.FINDINGS);

    assertThat(err.toString()).contains("error[L004]", "error[L005]", "error[L006]");
    assertThat(out.toString()).startsWith("MessagePassing");
  }

  @Test
  void standardInputIsAFile() {
    assertThat(jlitmus("run", "-")).isEqualTo(ExitCode.OK);
    assertThat(stages.requests.getFirst().files())
        .singleElement()
        .satisfies(file -> assertThat(file.file().name()).isEqualTo("<stdin>"));
  }

  @Test
  void jsonIsOneDocumentAlsoWhereTheMachineCannotDoIt() {
    stages.failure = "no JDK";
    assertThat(jlitmus("run", "--format", "json", folder.toString()))
        .isEqualTo(ExitCode.COULD_NOT_RUN);

    JsonNode document = JsonMapper.shared().readTree(out.toString());
    assertThat(document.get("failure").get("message").asString()).isEqualTo("no JDK");
    assertThat(document.get("exitCode").asInt()).isEqualTo(3);
    assertThat(err.toString()).contains("error: no JDK").contains("help: install one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "jsonl", "junit", "github", "csv"})
  void aMachineFormatIsOneValidDocumentWhateverGoesWrong(String format) throws Exception {
    String good = folder.resolve("good.litmus").toString();
    String bad = Files.write(folder.resolve("bad.txt"), new byte[] {(byte) 0xc3, 0x28}).toString();
    for (String command : List.of("run", "check")) {
      assertDocument(format, command, good);
      assertDocument(format, command, good, bad);
      assertDocument(format, command, bad);
      assertDocument(format, command, folder + "/missing");
      assertDocument(format, command, "-t", "Nowhere", good);
      assertDocument(format, command, "--model", "jaba", good);
      assertDocument(format, command, "--format", "json=" + folder + "/no/such/x.json", good);
    }
    stages.failure = "no JDK";
    assertDocument(format, "run", good);
    stages.failure = "";
    stages.interrupted = true;
    assertDocument(format, "run", good);
    assertDocument(format, "check", good);
    assertThat(Thread.interrupted()).isFalse();
  }

  private void assertDocument(String format, String command, String... arguments) throws Exception {
    out.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(command, "--format", format));
    all.addAll(List.of(arguments));
    ExitCode exit = jlitmus(all.toArray(String[]::new));
    String text = out.toString();
    switch (format) {
      case "json" -> {
        assertThat(new StrictSchema().errors(text)).as(text).isEmpty();
        assertThat(JsonMapper.shared().readTree(text).get("exitCode").asInt())
            .isEqualTo(exit.code());
      }
      case "jsonl" -> {
        StrictSchema schema = new StrictSchema();
        assertThat(text.lines()).allSatisfy(l -> assertThat(schema.errors(l)).as(l).isEmpty());
        assertThat(text).startsWith("{\"line\":\"header\"").contains("\n{\"line\":\"summary\"");
      }
      case "junit" ->
          assertThat(
                  DocumentBuilderFactory.newInstance()
                      .newDocumentBuilder()
                      .parse(new InputSource(new StringReader(text)))
                      .getDocumentElement()
                      .getTagName())
              .isEqualTo("testsuite");
      case "github" -> assertThat(text).matches("(::(error|warning) .+::.+\n)*");
      default -> assertThat(text).startsWith("file,line,test,").endsWith("\r\n");
    }
  }

  @Test
  void whatCannotBeWrittenIsThreeAndInTheDocument() {
    assertThat(
            jlitmus(
                "run",
                "--format",
                "json",
                "--format",
                "junit=" + folder + "/no/such/x.xml",
                folder.toString()))
        .isEqualTo(ExitCode.COULD_NOT_RUN);
    assertThat(JsonMapper.shared().readTree(out.toString()).get("problems").get(0).asString())
        .contains("cannot write");
  }

  @Test
  void aFormCanGoToAFileBesideTheTable() throws IOException {
    Path file = folder.resolve("results.json");
    jlitmus("run", "--format", "json=" + file, folder.toString());
    assertThat(JsonMapper.shared().readTree(Files.readString(file)).get("tests")).hasSize(1);
    assertThat(out.toString()).startsWith("MessagePassing");
  }

  @Test
  void whatWasFinishedIsPrintedAfterAnInterruption() {
    stages.interrupted = true;
    assertThat(jlitmus("run", folder.toString())).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(out.toString()).startsWith("MessagePassing").contains("interrupted");
  }

  @Test
  void aBugIsSeventyAndAsksForAReport() {
    stages.records = List.of();
    stages.bug = true;
    assertThat(jlitmus("run", folder.toString())).isEqualTo(ExitCode.BUG);
    assertThat(err.toString()).contains("please report").contains(folder.toString());
  }

  @Test
  void theBudgetIsWhatReadingHasLeftOfIt() {
    jlitmus("run", "--time-budget", "20s", "--seed", "7", folder.toString());
    RunRequest request = stages.requests.getFirst();
    assertThat(request.budget().orElseThrow())
        .isPositive()
        .isLessThanOrEqualTo(Duration.ofSeconds(20));
    assertThat(request.seed()).isEqualTo(7);
  }

  @Test
  void aRunAsksJavaAndTheModelOfItsCpuAndAWrongModelIsTwo() {
    jlitmus("run", folder.toString());
    assertThat(stages.requests.getFirst().models().models())
        .extracting("name")
        .containsExactly("java", "x86");
    assertThat(jlitmus("run", "--model", "jaba", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("there is no model 'jaba'");
    assertThat(stages.requests).hasSize(1);
  }

  private ExitCode jlitmus(String... arguments) {
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(Records.TEXT.getBytes(StandardCharsets.UTF_8)),
            false,
            false,
            Map.of());
    return new Jlitmus(console, stages, new Finishing(Thread.currentThread())).execute(arguments);
  }

  /** Stages whose results are known beforehand. */
  private static final class KnownResults extends FrontEnd {
    private final List<RunRequest> requests = new ArrayList<>();
    private List<RunRecord> records = List.of(Records.ok());
    private String failure = "";
    private boolean interrupted;
    private boolean bug;

    @Override
    public CheckedFile read(SourceFile file) {
      LitmusTest test =
          new LitmusTest(
              file.span(0, file.length()),
              "MessagePassing",
              "",
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Otherwise.MODEL);
      return new CheckedFile(file, List.of(test), List.of(), 0);
    }

    @Override
    public Optional<String> modelOfThisCpu() {
      return Optional.of("x86");
    }

    @Override
    public List<CheckRecord> check(CheckRequest request, RunProgress progress) {
      if (interrupted) {
        Thread.currentThread().interrupt();
        return List.of();
      }
      return Reports.check().records().subList(0, request.selectedTests().size());
    }

    @Override
    public List<Explanation> explain(CheckRequest request, Optional<String> outcome) {
      return List.of();
    }

    @Override
    public CompileResult compile(CompileRequest request) throws EnvironmentException {
      if (!failure.isEmpty()) {
        throw new EnvironmentException(failure, "install one");
      }
      return new CompileResult(
          request.folder(), List.of("litmus.MessagePassing"), List.of(), List.of());
    }

    @Override
    public RunResult run(RunRequest request, RunProgress progress) throws EnvironmentException {
      requests.add(request);
      if (!failure.isEmpty()) {
        throw new EnvironmentException(failure, "install one");
      }
      if (bug) {
        throw new IllegalStateException("a broken invariant");
      }
      return Records.result(interrupted, records.toArray(RunRecord[]::new));
    }
  }
}

package dev.jlitmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.command.Jlitmus;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.request.RunRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, it gets a diagnostic or a result, and the exit code that says which. */
class HostileInputsTest {
  private static final int DEEP = 20_000;
  private static final int TEN_MEGABYTES = 10 << 20;

  /** Stands in the table where the file is a valid test. */
  private static final String VALID = "";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /**
   * One file.
   *
   * @param code of the error that it gets, or {@link #VALID}
   */
  record Input(String name, Supplier<byte[]> bytes, String code) {
    Input(String name, byte[] bytes, String code) {
      this(name, () -> bytes, code);
    }

    Input(String name, String text, String code) {
      this(name, text.getBytes(StandardCharsets.UTF_8), code);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Input> inputs() {
    return Stream.of(deep(), numbers(), names(), strings(), bytes(), many()).flatMap(List::stream);
  }

  private static List<Input> deep() {
    return List.of(
        value("parentheses", "(".repeat(DEEP) + "x" + ")".repeat(DEEP), "L003"),
        value("open parentheses", "(".repeat(DEEP), "L003"),
        value("closing parentheses", ")".repeat(DEEP), "L403"),
        value("calls", "f(".repeat(DEEP) + ")".repeat(DEEP), "L003"),
        value("minus signs", "- ".repeat(DEEP) + "x", "L003"),
        value("nots", "!".repeat(DEEP) + "x", "L003"),
        value("complements", "~".repeat(DEEP) + "x", "L003"),
        value("casts", "(int)".repeat(DEEP) + "x", "L003"),
        value("casts and minus signs", "(int)-".repeat(DEEP) + "x", "L003"),
        value("selections", "x" + ".y".repeat(DEEP), "L003"),
        value("selected calls", "x" + ".get()".repeat(DEEP), "L003"),
        value("sums", "x" + " + x".repeat(DEEP), "L003"),
        value("sums in parentheses", "(x)" + " + (x)".repeat(DEEP), "L003"),
        value("disjunctions", "x == 1" + " || x == 1".repeat(DEEP), "L003"),
        value("choices in the condition", "(x == 1) ? x : ".repeat(DEEP) + "x", "L003"),
        value("choices in the middle", "true ? ".repeat(DEEP) + "x" + " : x".repeat(DEEP), "L003"),
        value("tables", "x" + " in [x".repeat(DEEP) + "]".repeat(DEEP), "L003"),
        value("tables of tables", "x" + " in [x]".repeat(DEEP), "L003"),
        code("blocks", "{".repeat(DEEP) + "}".repeat(DEEP), "L003"),
        code("ifs", "if (x == 1) ".repeat(DEEP) + "r1 = x;", "L003"),
        code("else ifs", "if (x == 1) r1 = x; else ".repeat(DEEP) + ";", "L003"),
        code("ifs with else", "if (x == 1) ".repeat(DEEP) + "; else ;".repeat(DEEP), "L003"),
        code("ifs with blocks", "if (x == 1) {".repeat(DEEP) + "}".repeat(DEEP), "L003"),
        code("increments", "++".repeat(DEEP) + "x;", "L403"),
        new Input("test in test", "test T {".repeat(DEEP), "L003"),
        clause("brackets", "[".repeat(DEEP), "L003"),
        clause("long clause", "r1 == 1" + " && r1 == 1".repeat(DEEP), "L003"),
        value("sums that are not too long", "x" + " + x".repeat(900), VALID),
        value("parentheses not too deep", "(".repeat(150) + "x" + ")".repeat(150), VALID));
  }

  private static List<Input> numbers() {
    return List.of(
        value("beyond int", "2147483648", "L007"),
        value("beyond long", "9223372036854775808L", "L007"),
        value("beyond everything", "9".repeat(100_000), "L007"),
        value("no number", "1_000_", "L007"),
        value("digits of another base", "0b012", "L007"),
        value("octal nine", "09", "L007"),
        value("beyond double", "1e400", "L007"),
        value("below double", "1e-400", "L007"),
        value("other digits", "\u0661", "L002"),
        value("smallest int", "-2147483648", VALID),
        value("smallest long", "(int) -9223372036854775808L", VALID),
        value("division by zero", "1 / 0", "L208"));
  }

  private static List<Input> names() {
    return List.of(
        code("word of the language", "int thread = 1;", "L008"),
        code("word of Java", "int class = 1;", "L008"),
        code("letters of another alphabet", "r\u00e9sum\u00e9 = 1;", "L002"),
        code("look-alike letter", "r1 = \u0445;", "L002"),
        code("text that runs backwards", "r1 = /* \u202e */ 1; \u202e", "L002"),
        code("escape as a name", "\\u0072 = 1;", "L002"),
        code("letter of width zero", "r\u200b1 = 1;", "L002"),
        code("accent of its own", "re\u0301sume\u0301 = 1;", "L002"),
        code("blank that is none", "r1 =\u00a01;", "L002"),
        code("colours of a terminal", "r1 = 1; \u001b[31m\u0007", "L002"),
        code("curly quotes", "\u201cr1\u201d = 1;", "L002"),
        code("one long foreign word", "\u00e9".repeat(200_000) + " = 1;", "L002"),
        code(
            "names of generated code",
            "int VarHandle = 1, MethodHandles = 2; r1 = VarHandle;",
            VALID),
        new Input(
            "names of Java's library",
            "test String { int Object, record, yield, r; thread run { r1 = Object; } "
                + "thread notify { String = record; } thread II_Result { Override = yield + r; } }",
            VALID),
        new Input("long names", mp("x".repeat(100_000), "r1"), "L008"),
        new Input("long register", mp("x", "r".repeat(100_000)), "L008"),
        new Input(
            "long string as a name",
            "test \"" + "n".repeat(100_000) + "\" { int x; thread { r1 = x; } }",
            "L008"));
  }

  private static List<Input> strings() {
    return List.of(
        named("comment that ends", "*/ } class Evil { /*", VALID),
        named("unicode escape", "\\u000a", "L007"),
        named("format", "%s %n $L $T $$ {0}", VALID),
        named("path", "../../../evil", VALID),
        named("quotes", "\\\"; System.exit(1); //", VALID),
        named("newline", "a\\nb", VALID),
        named("open", "\n", "L002"),
        named("empty", "", VALID),
        clause("reason with an escape", "r1 == 1 : \"\\u0022\"", "L007"),
        clause("long reason", "r1 == 1 : \"" + "\u20ac".repeat(50_000) + "\"", VALID),
        new Input(
            "description with escapes",
            "/** \\u002a/ class Evil { /* $L {@link X} </p> @deprecated */ test T { int x; thread {"
                + " r1 = x; } }",
            VALID),
        new Input(
            "long description", "/** " + "why ".repeat(100_000) + "*/" + mp("x", "r1"), VALID),
        new Input("open comment", mp("x", "r1") + "/* ", "L002"),
        new Input("stars", "/" + "*".repeat(500_000), "L002"));
  }

  private static List<Input> bytes() {
    byte[] noise = new byte[TEN_MEGABYTES];
    new Random(1).nextBytes(noise);
    byte[] text = mp("x", "r1").getBytes(StandardCharsets.UTF_8);
    return List.of(
        new Input("nothing", new byte[0], "L006"),
        new Input("blank", " \r\n\t", "L006"),
        new Input("comment only", "// nothing", "L006"),
        new Input("only a mark", "\ufeff", "L006"),
        new Input("noise", noise, "L004"),
        new Input("zeros", new byte[1000], "L002"),
        new Input(
            "class file", new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe}, "L005"),
        new Input("half a character", new byte[] {'t', (byte) 0xe2, (byte) 0x82}, "L005"),
        new Input("surrogate", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, "L005"),
        new Input("semicolons", ";".repeat(1 << 20), "L403"),
        new Input("stray characters", "#".repeat(1 << 20), "L002"),
        new Input("UTF-16", mp("x", "r1").getBytes(StandardCharsets.UTF_16), "L005"),
        new Input(
            "half a test", new String(text, 0, text.length / 2, StandardCharsets.UTF_8), "L001"),
        new Input("with a mark", "\ufeff" + mp("x", "r1"), VALID),
        new Input("lines of Windows", mp("x", "r1").replace("\n", "\r\n"), VALID),
        new Input("lines of old", mp("x", "r1").replace("\n", "\r"), VALID));
  }

  private static List<Input> many() {
    return List.of(
        new Input(
            "fields",
            "test T { int " + list(100_000, "f", ",") + "; thread { r1 = f1; } }",
            "L403"),
        new Input(
            "equal fields",
            "test T { int " + "x,".repeat(200_000) + "x; thread { r1 = x; } }",
            "L403"),
        new Input("threads", "test T { int x; " + "thread { r1 = x; } ".repeat(17) + "}", "L401"),
        new Input("very many threads", "test T { " + "thread {} ".repeat(50_000) + "}", "L403"),
        new Input("registers", body(list(33, "r", "=1;") + "=1;"), "L402"),
        new Input("very many registers", body(list(50_000, "r", "=x;") + "=x;"), "L403"),
        new Input("registers in a chain", body(chain(1_500)), "L402"),
        new Input("statements", body("x=1;".repeat(200_000)), "L403"),
        new Input("unknown names", body(list(1_500, "r1=q", ";") + ";"), "L101"),
        new Input(
            "tests of one name", "test T { int x; thread { r1 = x; } }\n".repeat(20_000), "L102"),
        new Input(
            "rows",
            mp("x", "r1").replace("r1 == 1", "r1 in [" + list(2_000, "", ",") + "]"),
            VALID),
        new Input(
            "very many rows",
            mp("x", "r1").replace("r1 == 1", "r1 in [" + list(100_000, "", ",") + "]"),
            "L403"),
        new Input(
            "clauses",
            mp("x", "r1").replace("forbidden", "allowed r1 == 2; ".repeat(1_000) + "forbidden"),
            VALID),
        new Input(
            "most threads",
            "test T { int x; "
                + IntStream.range(0, 16)
                    .mapToObj(i -> "thread { r" + i + " = x; } ")
                    .collect(Collectors.joining())
                + "}",
            VALID));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void aFileGetsItsDiagnosticOrIsValid(Input input) throws IOException {
    Path file = Files.write(folder.resolve("hostile.litmus"), input.bytes().get());
    Reading reading = new Reading();

    ExitCode exit = jlitmus(reading, "run", "--format", "concise", file.toString());

    if (input.code().equals(VALID)) {
      assertThat(err.toString()).doesNotContain("error[").doesNotContain("warning[");
      assertThat(reading.requests).hasSize(1);
    } else {
      assertThat(exit).as(err.toString()).isEqualTo(ExitCode.FINDINGS);
      assertThat(err.toString()).contains("error[" + input.code() + "]");
      assertThat(err.toString().length()).as("what is printed").isLessThan(60_000);
      assertThat(err.toString().chars().filter(c -> c != '\n').filter(Character::isISOControl))
          .as("control characters")
          .isEmpty();
    }
  }

  @Test
  @Tag("stress")
  void whatIsValidRunsAndWritesNothingElsewhere() throws IOException {
    Path inputs = Files.createDirectory(folder.resolve("inputs"));
    for (Input input : inputs().filter(input -> input.code().equals(VALID)).toList()) {
      Files.write(inputs.resolve(input.name().replace(' ', '-') + ".litmus"), input.bytes().get());
    }
    List<String> before = list(inputs, Path.of("").toAbsolutePath());

    ExitCode exit =
        jlitmus(
            new Main.PipelineStages(),
            "run",
            "--time-budget",
            "20s",
            "--out",
            folder.resolve("out").toString(),
            inputs.toString());

    // On a busy machine a test may get no turn.
    assertThat(exit)
        .as(err.toString())
        .isIn(ExitCode.OK, ExitCode.FINDINGS, ExitCode.COULD_NOT_RUN);
    assertThat(out.toString()).contains("MP", "T ");
    assertThat(list(inputs, Path.of("").toAbsolutePath())).isEqualTo(before);
    assertThat(list(folder)).containsExactly("inputs", "out");
  }

  private static List<String> list(Path... folders) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path each : folders) {
      try (Stream<Path> files = Files.list(each)) {
        files.map(file -> file.getFileName().toString()).sorted().forEach(names::add);
      }
    }
    return names;
  }

  private ExitCode jlitmus(Stages stages, String... arguments) {
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            InputStream.nullInputStream(),
            false,
            false,
            Map.of());
    return new Jlitmus(console, stages, new Finishing(Thread.currentThread())).execute(arguments);
  }

  private static Input value(String name, String expression, String code) {
    return code(name, "r1 = " + expression + ";", code);
  }

  private static Input code(String name, String statements, String code) {
    return new Input(name, body(statements), code);
  }

  private static String body(String statements) {
    return "test T { int x; thread { r1 = x; " + statements + " } }";
  }

  private static Input clause(String name, String condition, String code) {
    return new Input(
        name, "test T { int x; thread { r1 = x; } forbidden " + condition + "; }", code);
  }

  private static Input named(String name, String text, String code) {
    return new Input(name, "test \"" + text + "\" { int x; thread { r1 = x; } }", code);
  }

  private static String mp(String field, String register) {
    return """
    test MP {
      int %1$s; volatile int y; // shared
      thread { %1$s = 1; y = 1; }
      thread { r0 = y; %2$s = %1$s; }
      forbidden %2$s == 1;
    }
    """
        .formatted(field, register);
  }

  /** {@code r1, r2, r3} */
  private static String list(int count, String prefix, String separator) {
    return IntStream.range(0, count)
        .mapToObj(i -> prefix + i)
        .collect(Collectors.joining(separator));
  }

  /** Registers whose types depend on each other, from the last to the first. */
  private static String chain(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "r" + i + "=r" + (i + 1) + ";")
        .collect(Collectors.joining("", "", "r" + count + "=x;"));
  }

  /** What is valid is noted, and not run. */
  private static final class Reading extends FrontEnd {
    private final List<RunRequest> requests = new ArrayList<>();

    @Override
    public RunResult run(RunRequest request, RunProgress progress) throws EnvironmentException {
      requests.add(request);
      return super.run(request, progress);
    }
  }
}

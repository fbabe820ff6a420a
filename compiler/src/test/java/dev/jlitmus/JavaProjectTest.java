package dev.jlitmus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jlitmus.answer.CompileResult;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CompileRequest;
import dev.jlitmus.run.Jvm;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProjectTest {
  private static final String TESTS =
      """
      /** Writes *&#47; and {@code <b>}. */
      test Counter { int x, y; thread { x = 1; r1 = y; } thread { y = 1; r2 = x; } allowed r1 == 0; }
      test counter { long x; thread { x = 1; } thread { r1 = x; } forbidden r1 == 2; }
      test "a | b" {
        int x; boolean b; byte c; char d;
        thread { x = 1; b = true; c = 2; d = 'x'; }
        thread { r1 = x; r2 = b; r3 = c; r4 = d; }
        interesting r4 == 'x' && r1 == 0;
      }
      """;

  @TempDir private Path temporary;

  @Test
  void everyTestHasAClassOfItsOwnAndNoPathOfItsAuthorIsToldOn()
      throws IOException, EnvironmentException {
    CompileResult result = write();
    assertThat(result.classes())
        .containsExactly("litmus.CounterTest", "litmus.CounterTest_2", "litmus.A_b");
    assertThat(result.folder().resolve("src/main/java/litmus/A_b_Result.java")).exists();
    assertThat(Files.readString(result.folder().resolve("README.md")))
        .contains("| `A_b` | a \\| b | home.litmus, line 4 |")
        .doesNotContain("@first", "@tests", "/secret");
    try (Stream<Path> files = Files.walk(result.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("/secret");
      }
    }
  }

  @Test
  void whatMayNotEndIsOfTheModeThatJcstressHasForItOrNamed() throws EnvironmentException {
    CompileResult result =
        write(
            """
            test Spin {
              boolean ready;
              thread { ready = true; }
              thread spinner { while (!ready) {} }
              allowed spinner.terminated;
            }
            test Both {
              boolean a, b;
              thread p { a = true; while (!b) {} }
              thread q { b = true; while (!a) {} }
              allowed p.terminated && q.terminated;
            }
            test Ends { int x; thread { x = 1; } thread { r1 = x; } allowed r1 == 0; }
            """);
    assertThat(result.endless()).containsExactly("Both");
    assertThat(result.folder().resolve("src/main/java/litmus/Spin.java"))
        .content(UTF_8)
        .contains("@JCStressTest(Mode.Termination)", "@Signal");
    assertThat(result.folder().resolve("src/main/java/litmus/Ends.java"))
        .content(UTF_8)
        .doesNotContain("Termination");
  }

  @Test
  @Tag("stress")
  void mavenBuildsItAndJcstressRunsIt() throws IOException, EnvironmentException {
    Path folder = write().folder();
    Finished build = run(folder, "mvn", "-o", "-B", "-ntp", "verify");
    assumeTrue(build.status() != NONE, "needs Maven");
    assumeTrue(
        build.status() == 0 || !build.words().contains("offline mode"),
        "needs the project's plugins in the local repository of Maven");
    assertThat(build.status()).as(build.words()).isZero();

    Finished test =
        run(
            folder,
            Jvm.current().executable().toString(),
            "-jar",
            "target/jcstress.jar",
            "-v",
            "-m",
            "sanity",
            "-sc",
            "false",
            "-t",
            "CounterTest_2");
    assertThat(test.status()).as(test.words()).isZero();
    assertThat(test.words())
        .contains("[OK] litmus.CounterTest_2")
        .doesNotContain("[OK] litmus.A_b");
  }

  private CompileResult write() throws EnvironmentException {
    return write(TESTS);
  }

  private CompileResult write(String tests) throws EnvironmentException {
    Pipeline pipeline = new Pipeline();
    CheckedFile file = pipeline.read(new SourceFile("/secret/home.litmus", tests));
    assertThat(file.diagnostics()).isEmpty();
    return pipeline.compile(
        new CompileRequest(List.of(file), name -> true, temporary.resolve("project")));
  }

  private static final int NONE = 127;

  private record Finished(int status, String words) {}

  private Finished run(Path folder, String... command) throws IOException {
    Path output = temporary.resolve("output");
    Process process;
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().put("JAVA_HOME", Jvm.current().home().toString());
      process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    } catch (IOException notThere) {
      return new Finished(NONE, "");
    }
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
    return new Finished(process.exitValue(), Files.readString(output, UTF_8));
  }
}

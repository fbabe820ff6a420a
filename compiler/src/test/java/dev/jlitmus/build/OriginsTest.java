package dev.jlitmus.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.build.disk.AtomicFiles;
import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.codegen.jcstress.Nodes;
import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginsTest {
  private static final GeneratedTest TEST = Nodes.storeBuffering(0);
  private static final String ORIGIN = "sb.litmus#SB0\0the text of sb.litmus";
  private static final String CODE = "this build";

  @TempDir private Path out;

  @Test
  void theJavaOfATestThatWasCompiledIsNotGeneratedAgain() throws Exception {
    CompiledTest compiled = compile();
    Translated found =
        Origins.in(out, CODE)
            .translate(
                TEST.test(),
                ORIGIN,
                () -> {
                  throw new AssertionError("generated anew");
                });
    assertThat(found).isEqualTo(new Translated.Known(compiled, digest()));
    assertThat(TestBuilder.build(inJava(found), Origins.in(out, CODE), Optional.empty()))
        .containsExactly(Optional.of(compiled));
  }

  @Test
  void anotherTextAnotherTestAndAnotherBuildAreNotKnown() throws Exception {
    compile();
    assertThat(translate(CODE, ORIGIN)).isInstanceOf(Translated.Known.class);
    assertThat(translate(CODE, "sb.litmus#SB0\0another text")).isEqualTo(anew("another text"));
    assertThat(translate(CODE, ORIGIN + "\0twin")).isInstanceOf(Translated.Generated.class);
    assertThat(translate("another build", ORIGIN)).isInstanceOf(Translated.Generated.class);
  }

  @Test
  void classesOrSourcesThatAreGoneAreMadeAgain() throws Exception {
    for (String folder : List.of("classes", "gen")) {
      CompiledTest compiled = compile();
      AtomicFiles.deleteTree(out.resolve(folder).resolve(compiled.key()));
      assertThat(translate(CODE, ORIGIN)).isInstanceOf(Translated.Generated.class);
      assertThat(compile()).isEqualTo(compiled);
      assertThat(out.resolve(folder).resolve(compiled.key())).isNotEmptyDirectory();
    }
  }

  @Test
  void whatIsCutOrNoWordOfOursIsAsGoodAsNothing() throws Exception {
    compile();
    Path file = files(out.resolve("origins")).getFirst();
    String whole = Files.readString(file);
    for (String text :
        List.of("", whole.substring(0, 10), "../../x\nSB0\n" + digest(), whole + "more\n")) {
      Files.writeString(file, text);
      assertThat(translate(CODE, ORIGIN)).as(text).isInstanceOf(Translated.Generated.class);
    }
    Files.writeString(file, whole);
    assertThat(translate(CODE, ORIGIN)).isInstanceOf(Translated.Known.class);
  }

  private static Translated.Generated anew(String text) {
    return new Translated.Generated(TEST, "sb.litmus#SB0\0" + text);
  }

  private static String digest() {
    return new Translated.Generated(TEST, ORIGIN).digest();
  }

  private Translated translate(String code, String origin) throws EnvironmentException {
    return Origins.in(out, code)
        .translate(TEST.test(), origin, () -> new Generation.Generated(TEST));
  }

  private CompiledTest compile() throws EnvironmentException {
    Origins origins = Origins.in(out, CODE);
    return TestBuilder.build(inJava(translate(CODE, ORIGIN)), origins, Optional.empty())
        .getFirst()
        .orElseThrow();
  }

  private static List<Translated.InJava> inJava(Translated test) {
    return switch (test) {
      case Translated.InJava java -> List.of(java);
      case Translated.NotInJava never -> throw new AssertionError(never);
    };
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}

package dev.jlitmus.codegen.jcstress;

import static dev.jlitmus.codegen.jcstress.Nodes.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;

class JcstressGeneratorTest {
  private static final Path GOLDEN = Path.of("src/test/resources/codegen");

  @TestFactory
  Stream<DynamicTest> writesTheJavaThatIsKept() {
    return Samples.BY_NAME.keySet().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> compareWithGolden(name)));
  }

  private static void compareWithGolden(String name) throws IOException {
    String text =
        generated(name).sources().stream()
            .map(GeneratedSource::text)
            .collect(Collectors.joining("\n"));
    Path golden = GOLDEN.resolve(name + ".java");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void everyKeptFileHasItsSample() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Samples.BY_NAME.keySet().stream().map(name -> name + ".java").toList());
    }
  }

  @Test
  void whatItWritesCompilesWithoutAWarningForJcstress(@TempDir Path root) throws IOException {
    List<GeneratedSource> sources = new ArrayList<>();
    Samples.BY_NAME.keySet().forEach(name -> sources.addAll(generated(name).sources()));
    assertThat(TestCompilation.compile(sources, root, List.of(new JCStressTestProcessor())))
        .isEmpty();
  }

  @Test
  void saysWhatJavaHasNoMethodFor() {
    SharedField x = field(PrimitiveType.INT, "x");
    Column.Register r1 = register(PrimitiveType.INT, 0, "r1");
    Expression opaque =
        new Expression.Update(
            at("x.getAndAdd[opaque](1)"),
            new Place.Shared(x),
            UpdateOperation.GET_AND_ADD,
            AccessMode.OPAQUE,
            AccessMode.OPAQUE,
            List.of(number(1)));
    LitmusTest test =
        test(
            "Opaque",
            "",
            List.of(x),
            List.of(
                thread(
                    "P0",
                    assign("r1 = x.getAndAdd[opaque](1);", r1, opaque),
                    write("x.setAcquire(1)", x, AccessMode.ACQUIRE, number(1)))),
            List.of(),
            List.of(r1),
            Otherwise.MODEL);
    Generation generation = JcstressGenerator.generate(test, nothingExpected(), "p");
    assertThat(generation).isInstanceOf(Generation.NotInJava.class);
    List<Diagnostic> said = ((Generation.NotInJava) generation).diagnostics();
    assertThat(said).extracting(Diagnostic::code).containsExactly(Code.L502, Code.L502);
    assertThat(said)
        .extracting(Diagnostic::headline)
        .containsExactly(
            "Java has no get-and-add that reads with mode opaque and writes with mode opaque",
            "Java has no write with mode acquire");
    assertThat(said.get(0).span().text()).isEqualTo("x.getAndAdd[opaque](1)");
  }

  @Test
  void namesClassesAfterTests() {
    assertThat(ClassNames.of("MP+rel+acq")).isEqualTo("MP_rel_acq");
    assertThat(ClassNames.of("MP[W=release,R=acquire]")).isEqualTo("MP_W_release_R_acquire");
    assertThat(ClassNames.of("2+2W")).isEqualTo("Test_2_2W");
    assertThat(ClassNames.of("record")).isEqualTo("RecordTest");
    assertThat(ClassNames.of("class")).isEqualTo("ClassTest");
    assertThat(ClassNames.of("string")).isEqualTo("StringTest");
    assertThat(ClassNames.of("тест")).isEqualTo("LitmusTest");
    assertThat(ClassNames.of("x".repeat(400))).hasSizeLessThan(200);
  }

  @Test
  void idsMatchWhatResultsPrint() {
    for (PrimitiveType type : PrimitiveType.values()) {
      for (int i : new int[] {0, 1}) {
        Value value = type == PrimitiveType.BOOLEAN ? Value.of(i == 1) : Value.of(i).to(type);
        String printed =
            type == PrimitiveType.CHAR ? String.valueOf((char) value.asLong()) : value.toString();
        String id = OutcomeAnnotations.id(outcomeOf(value, Value.of(-1)));
        assertThat(Pattern.matches(id, printed + ", -1")).as(id).isTrue();
      }
    }
    for (char c = 0; c < 0x200; c++) {
      String id = OutcomeAnnotations.id(outcomeOf(Value.ofIntegral(PrimitiveType.CHAR, c)));
      assertThat(Pattern.matches(id, String.valueOf(c))).as(id).isTrue();
      assertThat(id).matches("[ -~]+");
    }
    String half = OutcomeAnnotations.id(outcomeOf(Value.ofFloating(PrimitiveType.DOUBLE, 0.5)));
    assertThat(Pattern.matches(half, "0x5")).isFalse();
  }

  private static dev.jlitmus.result.Outcome outcomeOf(Value... values) {
    return new dev.jlitmus.result.Outcome(List.of(values));
  }

  private static GeneratedTest generated(String name) {
    return generate(Samples.named(name), "golden." + name.replace('-', '_'));
  }
}

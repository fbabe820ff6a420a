package dev.jlitmus.codegen.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jlitmus.Pipeline;
import dev.jlitmus.build.BenchBuilder;
import dev.jlitmus.build.CompiledBench;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.bench.Bench;
import dev.jlitmus.semantic.bench.MeasuredTest;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JmhGeneratorTest {
  private static final Path GOLDEN = Path.of("src/test/resources/codegen-jmh");

  @ParameterizedTest
  @ValueSource(strings = {"reads", "groups", "locks"})
  void writesTheJavaThatIsKept(String name) throws IOException {
    String text =
        generated(read(GOLDEN.resolve(name + ".litmus")).benches()).stream()
            .map(bench -> bench.source().text())
            .distinct()
            .collect(Collectors.joining("\n"));
    Path golden = GOLDEN.resolve(name + ".java");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reads", "groups", "locks"})
  void whatItWritesCompilesAndIsListedForJmh(String name, @TempDir Path root)
      throws IOException, EnvironmentException {
    List<GeneratedBench> benches = generated(read(GOLDEN.resolve(name + ".litmus")).benches());
    List<CompiledBench> compiled =
        BenchBuilder.build(benches, root.resolve("gen"), root.resolve("classes"));
    for (CompiledBench bench : compiled) {
      String list = Files.readString(bench.classes().resolve("META-INF/BenchmarkList"));
      assertThat(bench.bench().benchmarks())
          .allSatisfy(benchmark -> assertThat(list).contains(benchmark.name()));
    }
  }

  @Test
  void membersThatDifferInTheirThreadsOnlyAreCompiledOnce(@TempDir Path root)
      throws IOException, EnvironmentException {
    List<GeneratedBench> benches = generated(read(GOLDEN.resolve("reads.litmus")).benches());
    assertThat(benches).hasSize(4);
    assertThat(BenchBuilder.build(benches, root.resolve("gen"), root.resolve("classes")))
        .extracting(CompiledBench::key)
        .containsExactly(
            keyOf(benches, 0, root), keyOf(benches, 1, root),
            keyOf(benches, 0, root), keyOf(benches, 1, root))
        .doesNotContainNull();
    assertThat(keyOf(benches, 0, root)).isNotEqualTo(keyOf(benches, 1, root));
  }

  private static String keyOf(List<GeneratedBench> benches, int index, Path root)
      throws EnvironmentException {
    return BenchBuilder.build(
            List.of(benches.get(index)), root.resolve("gen"), root.resolve("classes"))
        .getFirst()
        .key();
  }

  @Test
  void equalThreadsOfAGroupAreOneMethod() throws IOException {
    GeneratedBench bench = generated(read(GOLDEN.resolve("groups.litmus")).benches()).getFirst();
    assertThat(bench.benchmarks().getFirst().parts())
        .extracting(GeneratedBench.Part::thread, GeneratedBench.Part::threads)
        .containsExactly(tuple("writer", 1), tuple("reader", 3));
  }

  @Test
  void everyTestOfTheCorpusThatCanBeRepeatedCompiles(@TempDir Path root)
      throws IOException, EnvironmentException {
    List<GeneratedBench> benches =
        corpus("rmw").stream()
            .map(MeasuredTest::of)
            .flatMap(measured -> measured.bench().stream())
            .map(bench -> generated(List.of(bench)).getFirst())
            .limit(8)
            .toList();
    assertThat(benches).isNotEmpty();
    assertThat(BenchBuilder.build(benches, root.resolve("gen"), root.resolve("classes")))
        .hasSameSizeAs(benches);
  }

  private static List<LitmusTest> corpus(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../litmus", folder))) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .flatMap(file -> read(file).tests().stream())
          .toList();
    }
  }

  private static CheckedFile read(Path file) {
    try {
      return new Pipeline()
          .read(new SourceFile(file.getFileName().toString(), Files.readString(file)));
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static List<GeneratedBench> generated(List<Bench> benches) {
    return benches.stream()
        .map(bench ->
            switch (JmhGenerator.generate(bench, "litmus")) {
              case JmhGenerator.Result.Generated generated -> generated.bench();
              case JmhGenerator.Result.NotInJava refused ->
                  throw new AssertionError(refused.diagnostics().toString());
            })
        .toList();
  }
}

package dev.jlitmus.codegen.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;

/** Classes, aliased references and computed indices in generated Java, beside their tests. */
class ObjectsInJavaTest {
  private static final Path GOLDEN = Path.of("src/test/resources/codegen-objects");

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".litmus"))
          .map(name -> name.substring(0, name.length() - ".litmus".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void writesTheJavaThatIsKept(String name) throws IOException {
    String text =
        generated(name).stream().map(GeneratedSource::text).collect(Collectors.joining("\n"));
    Path golden = GOLDEN.resolve(name + ".java");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void whatItWritesCompilesWithoutAWarningForJcstress(@TempDir Path root) throws IOException {
    List<GeneratedSource> sources = new ArrayList<>();
    for (String name : names()) {
      sources.addAll(generated(name));
    }
    assertThat(TestCompilation.compile(sources, root, List.of(new JCStressTestProcessor())))
        .isEmpty();
  }

  @Test
  void everyKeptFileHasItsTest() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> f.endsWith(".java")))
          .containsExactlyInAnyOrderElementsOf(
              names().stream().map(name -> name + ".java").toList());
    }
  }

  private static List<GeneratedSource> generated(String name) throws IOException {
    Path file = GOLDEN.resolve(name + ".litmus");
    LitmusTest test =
        new Pipeline()
            .read(new SourceFile(name + ".litmus", Files.readString(file)))
            .tests()
            .getFirst();
    return Nodes.generate(test, Nodes.nothingExpected(), "golden." + name.replace('-', '_'))
        .sources();
  }
}

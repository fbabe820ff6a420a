package dev.jlitmus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CheckRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

  static List<Path> files() {
    return LitmusFiles.corpus();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileOfTheCorpusIsValidWithoutAnyDiagnostic(Path path) {
    CheckedFile file = new Pipeline().read(LitmusFiles.read(path));
    assertThat(file.diagnostics()).isEmpty();
    assertThat(file.listed())
        .isNotEmpty()
        .allSatisfy(test -> assertThat(test.summary()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatAFileOfTheCorpusClaimsAgreesWithTheModels(Path path) {
    Pipeline pipeline = new Pipeline();
    CheckedFile file = pipeline.read(LitmusFiles.read(path));
    CheckRequest request =
        new CheckRequest(
            List.of(file),
            name -> true,
            pipeline.models(List.of("java")),
            CheckRequest.Limits.DEFAULT,
            false);
    assertThat(pipeline.check(request, new SilentProgress()))
        .hasSameSizeAs(file.tests())
        .allSatisfy(test -> assertThat(test.findings()).as(test.test()).isEmpty());
  }
}

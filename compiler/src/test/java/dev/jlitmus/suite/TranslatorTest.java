package dev.jlitmus.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.build.CompiledTest;
import dev.jlitmus.build.Origins;
import dev.jlitmus.build.TestBuilder;
import dev.jlitmus.build.Translated;
import dev.jlitmus.check.outcome.ExpectedOutcomes;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.FrontEnd;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.transform.WeakenedTwin;
import dev.jlitmus.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslatorTest {
  private static final String TEXT =
      """
      test MP for W in [release, volatile], V in [1, 2] {
        int data, flag;
        thread { data = V; flag.set[W](1); }
        thread { r1 = flag.getAcquire(); r2 = data; }
        forbidden r1 == 1 && r2 == 0;
      }
      """;

  @TempDir private Path out;

  @Test
  void theNextRunOfTheSameTextKnowsAllItsClasses() throws Exception {
    List<Translated.InJava> first = translate("mp.litmus", TEXT);
    assertThat(first).hasSize(8).allMatch(Translated.Generated.class::isInstance);
    List<Optional<CompiledTest>> built = build(first);

    List<Translated.InJava> second = translate("mp.litmus", TEXT);
    assertThat(second).allMatch(Translated.Known.class::isInstance);
    assertThat(keys(build(second))).isEqualTo(keys(built));
    assertThat(digests(second)).isEqualTo(digests(first));
  }

  @Test
  void membersWhoseTwinsDifferAreNotMistakenForOneAnother() throws Exception {
    build(translate("mp.litmus", TEXT));
    List<String> digests = digests(translate("mp.litmus", TEXT));
    assertThat(digests.subList(0, 4)).doesNotHaveDuplicates();
    assertThat(digests.get(4)).as("V = 1").isNotEqualTo(digests.get(5)).isEqualTo(digests.get(6));
  }

  @Test
  void aChangeAnywhereInTheFileAndAnotherFileAreTranslatedAnew() throws Exception {
    List<Optional<CompiledTest>> before = build(translate("mp.litmus", TEXT));
    String changed = TEXT.replace("r2 = data;", "r2 = data; data = 3;");
    List<Translated.InJava> news = translate("mp.litmus", changed);
    assertThat(news).allMatch(Translated.Generated.class::isInstance);
    assertThat(keys(build(news))).doesNotContainAnyElementsOf(keys(before));
    assertThat(translate("moved.litmus", TEXT))
        .as("the Java names the file")
        .allMatch(Translated.Generated.class::isInstance);
  }

  /** The tests, then their twins. */
  private List<Translated.InJava> translate(String file, String text) throws EnvironmentException {
    List<LitmusTest> tests = new FrontEnd().read(new SourceFile(file, text)).tests();
    Translator translator = Translator.remembering(origins(), PlannedWork.of(tests, 1));
    List<Translated> translated = new ArrayList<>();
    tests.forEach(test -> translated.add(translator.test(test, ExpectedOutcomes.of(test))));
    tests.forEach(test ->
        WeakenedTwin.of(test).ifPresent(twin -> translated.add(translator.twin(twin, test))));
    return translated.stream().map(TranslatorTest::inJava).toList();
  }

  private List<Optional<CompiledTest>> build(List<Translated.InJava> tests)
      throws EnvironmentException {
    return TestBuilder.build(tests, origins(), Optional.empty());
  }

  private Origins origins() throws EnvironmentException {
    return Translator.origins(out);
  }

  private static List<String> digests(List<Translated.InJava> tests) {
    return tests.stream().map(Translated.InJava::digest).toList();
  }

  private static List<String> keys(List<Optional<CompiledTest>> built) {
    return built.stream().map(test -> test.orElseThrow().key()).toList();
  }

  private static Translated.InJava inJava(Translated test) {
    return switch (test) {
      case Translated.InJava java -> java;
      case Translated.NotInJava never -> throw new AssertionError(never);
    };
  }
}

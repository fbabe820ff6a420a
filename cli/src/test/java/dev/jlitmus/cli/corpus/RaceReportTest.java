package dev.jlitmus.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.check.RaceText;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pattern J44: what is said of the races of the corpus' files that show it. */
class RaceReportTest {

  static Stream<String> filesAboutReports() {
    return CorpusFolder.litmusFiles().stream()
        .filter(file -> PatternList.shownBy(file).contains("J44"));
  }

  @ParameterizedTest
  @MethodSource("filesAboutReports")
  void theReportOfARaceNamesBothAccessesTheirThreadsAndTheMissingEdge(String path) {
    List<String> racy =
        new Pipeline()
            .read(new SourceFile(path, CorpusFolder.read(path))).tests().stream()
                .filter(RaceReportTest::mustRace)
                .map(LitmusTest::name)
                .toList();
    List<CheckRecord> unclaimed = withoutClaims(path);
    assertThat(racy).isNotEmpty();
    assertThat(unclaimed)
        .filteredOn(test -> racy.contains(test.test()))
        .hasSameSizeAs(racy)
        .allSatisfy(test ->
            assertThat(new RaceText(new Palette(false), false).render(test))
                .containsPattern("write by \\S+ at " + path + ":\\d+:\\d+: \\S+")
                .containsPattern("(read |write) by \\S+ at " + path + ":\\d+:\\d+: \\S+")
                .contains("no happens-before in either direction"));
    assertThat(unclaimed)
        .filteredOn(test -> !racy.contains(test.test()))
        .allSatisfy(test -> assertThat(test.races()).isEmpty());
  }

  private static boolean mustRace(LitmusTest test) {
    return test.races().filter(claim -> claim.required()).isPresent();
  }

  /** A claimed race is not reported: here is the file as if nobody had known of it. */
  private static List<CheckRecord> withoutClaims(String path) {
    String text = CorpusFolder.read(path).replaceAll("(?m)^ *(required|forbidden) +race\\b.*$", "");
    Pipeline pipeline = new Pipeline();
    CheckedFile file = pipeline.read(new SourceFile(path, text));
    return pipeline.check(
        new CheckRequest(
            List.of(file),
            name -> true,
            pipeline.models(List.of("java")),
            CheckRequest.Limits.DEFAULT,
            true),
        new Unwatched());
  }
}

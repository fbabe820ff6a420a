package dev.jlitmus.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The index of the corpus. {@code -Dgolden.update=true} writes it anew; with {@code
 * -Dcorpus.run=REPORT}, what {@code jlitmus run litmus --format json=REPORT} wrote, also what was
 * seen.
 */
class CorpusIndexTest {
  /** What no file shows yet; whoever writes the file takes its patterns from here. */
  private static final Set<String> OWED = Set.of();

  @Test
  void theIndexIsWhatTheFilesTheModelsAndTheFiguresSay() throws IOException {
    SeenHere seen = SeenHere.read();
    String run = System.getProperty("corpus.run", "");
    if (Boolean.getBoolean("golden.update") && !run.isEmpty()) {
      seen = seen.with(Path.of(run));
      seen.write();
    }
    String index = new CorpusIndex(seen).render();
    if (Boolean.getBoolean("golden.update")) {
      CorpusFolder.write("README.md", index);
    }
    assertThat(CorpusFolder.read("README.md"))
        .as("written anew by -Dgolden.update=true")
        .isEqualTo(index);
  }

  @Test
  void noPatternIsListedTwice() {
    Set<String> ids = new HashSet<>();
    assertThat(PatternList.rows()).allSatisfy(row -> assertThat(ids.add(row.id())).isTrue());
  }

  @Test
  void aFileShowsPatternsOfTheListOnly() {
    List<String> listed = PatternList.rows().stream().map(PatternList.Row::id).toList();
    assertThat(CorpusFolder.litmusFiles())
        .allSatisfy(file -> assertThat(listed).containsAll(PatternList.shownBy(file)));
  }

  @Test
  void everyPatternOfTheListIsShownByAFileButForThoseThatAreOwed() {
    Set<String> shown =
        CorpusFolder.litmusFiles().stream()
            .flatMap(file -> PatternList.shownBy(file).stream())
            .collect(Collectors.toSet());
    assertThat(
            PatternList.rows().stream().map(PatternList.Row::id).filter(id -> !shown.contains(id)))
        .containsExactlyInAnyOrderElementsOf(OWED);
  }

  @Test
  void whatWasSeenIsOfTestsThatThereAre() {
    Pipeline pipeline = new Pipeline();
    Set<SeenHere.Key> tests =
        CorpusFolder.litmusFiles().stream()
            .flatMap(file ->
                pipeline.read(new SourceFile(file, CorpusFolder.read(file))).testNames().stream()
                    .map(test -> new SeenHere.Key(file, test)))
            .collect(Collectors.toSet());
    assertThat(tests).containsAll(SeenHere.read().tests().keySet());
  }
}

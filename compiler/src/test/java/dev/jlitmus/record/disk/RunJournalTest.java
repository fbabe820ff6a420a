package dev.jlitmus.record.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.record.Line;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.record.Runs;
import dev.jlitmus.record.Shard;
import dev.jlitmus.result.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJournalTest {
  private static final Manifest MANIFEST = Runs.manifest("a", Shard.WHOLE, "MP", "SB");
  private static final List<Piece> PIECES =
      List.of(
          Runs.counted("0, \"\\\u0001\ud800", 3),
          new Piece.Ended("tiered"),
          new Piece.Crashed("SIGSEGV\nat C2"),
          new Piece.Stuck("no repetition ended"),
          new Piece.Skipped("the time budget was over"),
          new Piece.Over());

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    write(PIECES);
    FoundRun found = read();
    assertThat(found.manifest()).isEqualTo(MANIFEST);
    assertThat(found.lines()).extracting(Line::piece).containsExactlyElementsOf(PIECES);
    assertThat(found.lines()).extracting(Line::number).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void wheneverItIsCutAllWholeLinesAreReadAndItGoesOnBehindThem() throws IOException {
    write(PIECES);
    Path file = folder.resolve(RunJournal.LINES);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length <= whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(file, cut);
      int lines = (int) new String(cut, UTF_8).chars().filter(c -> c == '\n').count();
      assertThat(read().lines()).hasSize(lines);
      try (RunJournal journal = RunJournal.goOn(read()).orElseThrow()) {
        journal.append("mp.litmus#MP", Runs.JVM, new Piece.Over());
      }
      List<Piece> expected = new ArrayList<>(PIECES.subList(0, lines));
      expected.add(new Piece.Over());
      assertThat(read().lines()).extracting(Line::piece).containsExactlyElementsOf(expected);
      assertThat(read().lines().getLast().number()).isEqualTo(lines);
    }
  }

  @Test
  void aRunThatGoesOnIsNobodyElsesToResume() throws IOException {
    try (RunJournal journal = RunJournal.begin(folder, MANIFEST)) {
      journal.append("mp.litmus#MP", Runs.JVM, new Piece.Over());
      assertThat(RunJournal.goOn(read())).isEmpty();
    }
    RunJournal.goOn(read()).orElseThrow().close();
  }

  @Test
  void aRunIsFinishedWhenEachOfItsTestsHadAllItsTurns() throws IOException {
    try (RunJournal journal = RunJournal.begin(folder, MANIFEST)) {
      journal.append("mp.litmus#MP", Runs.JVM, new Piece.Over());
      assertThat(read().isFinished()).isFalse();
      journal.append("mp.litmus#SB", Runs.JVM, new Piece.Crashed("SIGSEGV"));
      assertThat(read().isFinished()).isTrue();
    }
  }

  @Test
  void whatIsNoRecordIsNamedWithItsLine() throws IOException {
    write(PIECES);
    Files.writeString(folder.resolve(RunJournal.LINES), "{}\n", StandardOpenOption.APPEND);
    assertThat(problems()).singleElement().asString().contains("results.jsonl:7 is no line of a");
    Files.writeString(folder.resolve(RunJournal.MANIFEST), "{\"run\": 1");
    assertThat(problems()).singleElement().asString().contains("manifest.json is no record");
    Files.delete(folder.resolve(RunJournal.MANIFEST));
    assertThat(problems()).singleElement().asString().contains("holds no record of a run");
    assertThat(RecordReader.read(List.of(folder.resolve("none"))).problems())
        .singleElement()
        .asString()
        .endsWith("none does not exist");
  }

  @Test
  void countsBelowNothingAreNoRecord() throws IOException {
    write(PIECES);
    Path file = folder.resolve(RunJournal.LINES);
    Files.writeString(file, Files.readString(file).replaceFirst(":3\\}", ":-3}"));
    assertThat(problems()).singleElement().asString().contains("results.jsonl:1 is no line");
  }

  private void write(List<Piece> pieces) throws IOException {
    try (RunJournal journal = RunJournal.begin(folder, MANIFEST)) {
      pieces.forEach(piece -> journal.append("mp.litmus#MP", Runs.JVM, piece));
    }
  }

  private FoundRun read() {
    RecordReader.Found found = RecordReader.read(List.of(folder));
    assertThat(found.problems()).isEmpty();
    return found.runs().getFirst();
  }

  private List<String> problems() {
    return RecordReader.read(List.of(folder)).problems();
  }
}

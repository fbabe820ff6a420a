package dev.jlitmus.suite;

import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.answer.RunResult;
import dev.jlitmus.answer.RunResult.MergedRun;
import dev.jlitmus.check.report.FamilyWarnings;
import dev.jlitmus.check.report.Judged;
import dev.jlitmus.check.report.SoundModels;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.FrontEnd;
import dev.jlitmus.parallel.EachTest;
import dev.jlitmus.record.Column;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.record.Merged;
import dev.jlitmus.record.PlannedTest;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.MergeRequest;
import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Piece;
import dev.jlitmus.run.count.Aim;
import dev.jlitmus.run.count.Tally;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Grades what several runs recorded as if one had seen it: reads the tests out of their records,
 * asks the models anew, and adds the pieces up as a run does.
 */
public final class Merging {
  private final MergeRequest request;
  private final Merged runs;
  private final List<Column> columns;
  private final VariantSeeds variants = new VariantSeeds();

  private Merging(MergeRequest request) {
    this.request = request;
    this.runs = request.runs();
    this.columns = runs.columns();
  }

  public static RunResult grade(MergeRequest request, RunProgress progress)
      throws EnvironmentException {
    return new Merging(request).grade(progress);
  }

  private RunResult grade(RunProgress progress) throws EnvironmentException {
    List<LitmusTest> all = new ArrayList<>();
    List<LitmusTest> tests = read(all);
    SoundModels sound =
        SoundModels.on(
            runs.runs().stream().map(Manifest::arch).distinct().count() == 1
                ? runs.runs().getFirst().arch()
                : "");
    Translator translator = Translator.afresh();
    List<Optional<Translation>> asked =
        EachTest.ask(
            tests,
            test ->
                Translation.of(
                    Judged.of(test, request.models().of(test), request.limits().forSearch(), sound),
                    translator),
            done -> progress.checking(done, tests.size()));
    List<Translation> judged = asked.stream().flatMap(Optional::stream).toList();
    boolean fast = runs.runs().stream().anyMatch(run -> harness(run) == Harness.FAST);
    Suite suite =
        fast
            ? Suite.accompanied(
                judged,
                Twins.of(judged, sound, request.limits().forSearch(), translator),
                translator)
            : Suite.alone(judged);
    Gradebook book =
        new Gradebook(tests, asked, suite, columns.stream().map(Column::name).toList());
    book.enter(observed(suite));
    return result(book, all, judged);
  }

  /**
   * The tests of the runs, in their order.
   *
   * @param all is given these and those beside them in their files
   */
  private List<LitmusTest> read(List<LitmusTest> all) throws EnvironmentException {
    Map<String, LitmusTest> byId = new HashMap<>();
    for (Manifest.SourceText source : runs.sources()) {
      List<LitmusTest> tests =
          new FrontEnd().read(new SourceFile(source.file(), source.text())).tests();
      tests.forEach(test -> byId.put(PlannedWork.id(test), test));
      all.addAll(tests);
    }
    List<LitmusTest> tests = new ArrayList<>();
    for (PlannedTest planned : runs.tests()) {
      LitmusTest test = byId.get(planned.id());
      if (test == null) {
        throw new EnvironmentException(
            "this jlitmus does not read the test %s of the runs".formatted(planned.id()),
            "merge them with the jlitmus that ran them");
      }
      tests.add(test);
    }
    return tests;
  }

  private Map<String, List<Observation>> observed(Suite suite) throws EnvironmentException {
    Map<String, List<Observation>> observed = new LinkedHashMap<>();
    List<String> ids = suite.ids();
    for (Column column : columns) {
      List<Observation> seen = new ArrayList<>();
      for (int i = 0; i < ids.size(); i++) {
        seen.add(replay(suite.java().get(i).test(), ids.get(i), column));
      }
      observed.put(column.name(), seen);
    }
    return observed;
  }

  private Observation replay(LitmusTest test, String id, Column column)
      throws EnvironmentException {
    int cpus = runs.runs().stream().mapToInt(Manifest::cpus).min().orElse(1);
    boolean oversubscribed =
        test.threads().size() > cpus
            && runs.runs().stream().anyMatch(run -> harness(run) == Harness.FAST);
    Tally tally =
        new Tally(
            test.columns().stream().map(each -> each.type()).toList(), Aim.UNKNOWN, oversubscribed);
    try {
      for (Piece piece : runs.pieces(id, column)) {
        tally.add(piece);
        variants.add(piece);
      }
    } catch (IllegalArgumentException foreign) {
      throw new EnvironmentException(
          "the records hold an outcome that %s cannot have: %s".formatted(id, foreign.getMessage()),
          "leave the damaged run out",
          foreign);
    }
    return tally.observation(runs.whyNothing(id));
  }

  private RunResult result(Gradebook book, List<LitmusTest> all, List<Translation> judged) {
    Manifest any = runs.runs().getFirst();
    return new RunResult(
        book.records(),
        new FamilyWarnings(all).settle(judged.stream().map(test -> test.judged().check()).toList()),
        judged.stream().flatMap(test -> test.notInJava().stream()).toList(),
        columns.stream()
            .map(jvm -> new TestedJvm(jvm.name(), jvm.title(), Path.of(jvm.home())))
            .toList(),
        any.jvmArguments(),
        harness(any),
        runs.runs().stream().map(Manifest::cpu).distinct().collect(Collectors.joining(", ")),
        any.seed(),
        variants.describe(),
        book.canaries(),
        book.score(),
        "",
        Path.of(""),
        runs.runs().stream().map(MergedRun::of).toList(),
        Optional.empty(),
        Thread.currentThread().isInterrupted());
  }

  private static Harness harness(Manifest run) {
    return Harness.valueOf(run.harness().toUpperCase(Locale.ROOT));
  }
}

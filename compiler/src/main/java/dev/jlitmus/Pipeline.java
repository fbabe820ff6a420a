package dev.jlitmus;

import dev.jlitmus.answer.BenchProgress;
import dev.jlitmus.answer.BenchResult;
import dev.jlitmus.answer.CompileResult;
import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.report.FamilyWarnings;
import dev.jlitmus.check.report.OutcomeExplanation;
import dev.jlitmus.check.report.SoundModels;
import dev.jlitmus.check.report.TestCheck;
import dev.jlitmus.check.report.TestVerdicts;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.input.FrontEnd;
import dev.jlitmus.out.OutLock;
import dev.jlitmus.parallel.EachTest;
import dev.jlitmus.request.BenchRequest;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.request.CompileRequest;
import dev.jlitmus.request.MergeRequest;
import dev.jlitmus.request.ModelSelection;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.result.compare.Comparison;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.Explanation;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.suite.Comparing;
import dev.jlitmus.suite.Merging;
import dev.jlitmus.suite.Stressing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from a source text to results, on one screen: read, generate, build, stress, grade. All
 * work of this program's own ends before the JVM under test starts.
 */
public final class Pipeline {
  private static final SoundModels SOUND = SoundModels.on(System.getProperty("os.arch", ""));

  /** Loads the model that is asked where none is named; whoever needs it meanwhile waits for it. */
  public void prepare() {
    Models.named("java");
  }

  /** Parses a text and types its tests. */
  public CheckedFile read(SourceFile file) {
    return new FrontEnd().read(file);
  }

  /** Loads the models of these names or paths. */
  public ModelSelection models(List<String> names) {
    return ModelSelection.load(names);
  }

  /** The model of this machine's CPU, where there is one. */
  public Optional<String> modelOfThisCpu() {
    return SOUND.cpu();
  }

  /**
   * Asks the models about the selected tests, on all CPUs; in the order of the tests. An interrupt
   * ends it early, with the tests that were finished.
   */
  public List<CheckRecord> check(CheckRequest request, RunProgress progress) {
    List<LitmusTest> tests = request.selectedTests();
    List<CheckRecord> records =
        EachTest.ask(
                tests,
                test ->
                    new TestCheck(
                            request.models().of(test),
                            request.limits().forSearch(),
                            request.races())
                        .check(test),
                done -> progress.checking(done, tests.size()))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    return new FamilyWarnings(request.allTests()).settle(records);
  }

  /**
   * Explains an outcome of a test, or lists all of them.
   *
   * @param outcome as the user wrote it
   */
  public List<Explanation> explain(CheckRequest request, Optional<String> outcome) {
    List<Explanation> explanations = new ArrayList<>();
    for (LitmusTest test : request.selectedTests()) {
      List<CatModel> models = request.models().of(test);
      TestVerdicts verdicts = new TestVerdicts(test, models, request.limits().forSearch());
      CheckRecord checked =
          new TestCheck(models, request.limits().forSearch(), request.races()).record(verdicts);
      explanations.add(new OutcomeExplanation().explain(verdicts, checked, outcome));
    }
    return explanations;
  }

  /**
   * Stresses the selected tests of the files on each JVM.
   *
   * @throws EnvironmentException where there is no compiler or JVM, or files cannot be written
   */
  public RunResult run(RunRequest request, RunProgress progress) throws EnvironmentException {
    OutLock use = OutLock.shared(request.out());
    try {
      return new Stressing(request, progress).run();
    } finally {
      use.close();
    }
  }

  /**
   * Measures what the tests of a run cost; an interrupt ends it early, with what was finished.
   *
   * @param left of the time budget, where there is one
   * @throws EnvironmentException where JMH does not start, or files cannot be written
   */
  public RunResult withCosts(
      RunRequest request, RunResult result, Optional<Duration> left, RunProgress progress)
      throws EnvironmentException {
    OutLock use = OutLock.shared(request.out());
    try {
      return result.withCosts(Costing.measure(request, result.folder(), left, progress));
    } finally {
      use.close();
    }
  }

  /**
   * Measures the selected benches, and tests as they stand, on each JVM.
   *
   * @throws EnvironmentException where there is no compiler or JVM, or files cannot be written
   */
  public BenchResult bench(BenchRequest request, BenchProgress progress)
      throws EnvironmentException {
    OutLock use = OutLock.shared(request.out());
    try {
      return Benching.measure(request, progress);
    } finally {
      use.close();
    }
  }

  /**
   * Grades what several runs recorded as if one had seen it.
   *
   * @throws EnvironmentException where this program does not read their tests, or they hold what
   *     the tests cannot show
   */
  public RunResult merge(MergeRequest request, RunProgress progress) throws EnvironmentException {
    return Merging.grade(request, progress);
  }

  /**
   * Compares what two sets of runs showed of the same tests.
   *
   * @throws EnvironmentException as {@link #merge} does
   */
  public Comparison compare(MergeRequest base, MergeRequest now, RunProgress progress)
      throws EnvironmentException {
    return Comparing.compare(base, now, progress);
  }

  /**
   * Writes the selected tests as a Maven project.
   *
   * @throws EnvironmentException where the folder is somebody else's, or cannot be written
   */
  public CompileResult compile(CompileRequest request) throws EnvironmentException {
    return JavaProject.write(request);
  }
}

package dev.jlitmus;

import dev.jlitmus.build.CompiledTest;
import dev.jlitmus.build.TestBuilder;
import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.report.FamilyWarnings;
import dev.jlitmus.check.report.Judged;
import dev.jlitmus.check.report.OutcomeExplanation;
import dev.jlitmus.check.report.SoundModels;
import dev.jlitmus.check.report.TestCheck;
import dev.jlitmus.check.report.TestVerdicts;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.out.OutLock;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.result.compare.Comparison;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.Explanation;
import dev.jlitmus.run.Cpu;
import dev.jlitmus.run.Jvm;
import dev.jlitmus.run.JvmSeries;
import dev.jlitmus.run.RunPlan;
import dev.jlitmus.run.fast.FastHarness;
import dev.jlitmus.run.probe.JvmProbe;
import dev.jlitmus.run.stock.StockHarness;
import dev.jlitmus.run.tune.TuningFile;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from a source text to results, on one screen: read, generate, build, stress, grade. All
 * work of this program's own ends before the JVM under test starts.
 */
public final class Pipeline {
  private static final SoundModels SOUND = SoundModels.on(System.getProperty("os.arch", ""));

  private static final String TUNING = "tuning";

  /** The part of a budget after which models are not asked any further. */
  private static final double CHECKING = 0.3;

  /** The part of a budget after which no further test is compiled. */
  private static final double COMPILING = 0.55;

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
      return stress(request, progress);
    } finally {
      use.close();
    }
  }

  private RunResult stress(RunRequest request, RunProgress progress) throws EnvironmentException {
    Instant start = Instant.now();
    JvmSelection under = request.jvms();
    if (!under.arguments().isEmpty()) {
      for (Jvm jvm : under.jvms()) {
        JvmProbe.check(jvm, under.arguments());
      }
    }
    PlannedWork work = PlannedWork.of(request.selectedTests(), request.scope().shard().of());
    List<LitmusTest> own = work.of(request.scope().shard());
    List<Optional<Translation>> asked = translate(request, own, start, progress);
    List<Translation> tests = asked.stream().flatMap(Optional::stream).toList();
    Suite suite =
        switch (request.harness()) {
          case FAST -> Suite.accompanied(tests, Twins.of(tests, SOUND, limits(request, start)));
          case JCSTRESS -> Suite.alone(tests);
        };
    progress.compiling(suite.java().size());
    Optional<List<Optional<CompiledTest>>> built =
        Interruptible.call(() ->
            TestBuilder.build(
                suite.java(),
                request.out().resolve("gen"),
                request.out().resolve("classes"),
                part(COMPILING, request, start)));
    StressLog log = new StressLog(progress);
    Path runs = request.out().resolve("runs");
    Path folder = runs;
    List<String> names = under.tested().stream().map(RunResult.TestedJvm::name).toList();
    Gradebook book = new Gradebook(own, asked, suite, names);
    if (built.isPresent()) {
      Map<String, String> keys = suite.keys(built.get());
      Manifest manifest = RunManifest.of(request, work, keys, start);
      try (RunMemory memory =
          RunMemory.open(request.scope(), runs, start, manifest, List.copyOf(keys.keySet()))) {
        folder = memory.folder();
        memory.closeOthers(manifest, suite.ids());
        memory.known().forEach(log::remember);
        progress.known(memory.finished(manifest), manifest.ownTests().size());
        RunPlan plan =
            new RunPlan(
                suite.stressTests(built.get()),
                request.variants(),
                under.jvms().getFirst(),
                under.arguments(),
                request.effort(),
                part(1, request, start),
                folder,
                Optional.of(request.out().resolve(TUNING)),
                request.seed());
        book.enter(
            suite.all(
                built.get(), JvmSeries.run(plan, under.jvms(), harness(request), log, memory)));
        book.takeOver(memory::takenFrom);
      } catch (UncheckedIOException unwritable) {
        throw RunMemory.unwritable(runs, unwritable);
      }
    }
    return new RunResult(
        book.records(),
        new FamilyWarnings(request.check().allTests())
            .settle(tests.stream().map(test -> test.judged().check()).toList()),
        tests.stream().flatMap(test -> test.notInJava().stream()).toList(),
        under.tested(),
        under.arguments(),
        request.harness(),
        Cpu.title(),
        request.seed(),
        switch (request.harness()) {
          case FAST -> log.describeVariants();
          case JCSTRESS -> List.of(StockHarness.describe());
        },
        book.canaries(),
        book.score(),
        TuningFile.of(request.out().resolve(TUNING)).read().describe(),
        folder,
        Thread.currentThread().isInterrupted());
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

  private static JvmSeries.Harness harness(RunRequest request) {
    return switch (request.harness()) {
      case FAST -> FastHarness::run;
      case JCSTRESS -> StockHarness::run;
    };
  }

  /**
   * Writes the selected tests as a Maven project.
   *
   * @throws EnvironmentException where the folder is somebody else's, or cannot be written
   */
  public CompileResult compile(CompileRequest request) throws EnvironmentException {
    return JavaProject.write(request);
  }

  private static List<Optional<Translation>> translate(
      RunRequest request, List<LitmusTest> tests, Instant start, RunProgress progress) {
    return EachTest.ask(
        tests,
        test ->
            Translation.of(
                Judged.of(test, request.models().of(test), limits(request, start), SOUND)),
        done -> progress.checking(done, tests.size()));
  }

  /** For one question to a model; what models have no time for they leave open. */
  private static SearchLimits limits(RunRequest request, Instant start) {
    SearchLimits usual = request.limits().forSearch();
    return part(CHECKING, request, start)
        .filter(left -> left.compareTo(usual.time()) < 0)
        .map(left -> left.isNegative() ? Duration.ZERO : left)
        .map(usual::within)
        .orElse(usual);
  }

  /** What is left of a part of the budget, which began at the start; empty without a budget. */
  private static Optional<Duration> part(double part, RunRequest request, Instant start) {
    Duration spent = Duration.between(start, Instant.now());
    return request
        .budget()
        .map(budget -> Duration.ofMillis((long) (part * budget.toMillis())).minus(spent));
  }
}

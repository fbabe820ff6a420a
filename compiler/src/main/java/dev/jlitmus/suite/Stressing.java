package dev.jlitmus.suite;

import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.answer.RunResult;
import dev.jlitmus.build.CompiledTest;
import dev.jlitmus.build.Origins;
import dev.jlitmus.build.TestBuilder;
import dev.jlitmus.check.report.FamilyWarnings;
import dev.jlitmus.check.report.Judged;
import dev.jlitmus.check.report.SoundModels;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.parallel.EachTest;
import dev.jlitmus.parallel.Interruptible;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.request.JvmSelection;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.run.Cpu;
import dev.jlitmus.run.Jvm;
import dev.jlitmus.run.JvmSeries;
import dev.jlitmus.run.RunPlan;
import dev.jlitmus.run.fast.FastHarness;
import dev.jlitmus.run.probe.JvmProbe;
import dev.jlitmus.run.stock.StockHarness;
import dev.jlitmus.run.tune.TuningFile;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.suite.memory.RunManifest;
import dev.jlitmus.suite.memory.RunMemory;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run, from typed tests to grades: asks the models, generates, builds, stresses, grades. All
 * work of this program's own ends before the JVM under test starts.
 */
public final class Stressing {
  private static final SoundModels SOUND = SoundModels.on(System.getProperty("os.arch", ""));

  private static final String TUNING = "tuning";

  /** The part of a budget after which models are not asked any further. */
  private static final double CHECKING = 0.3;

  /** The part of a budget after which no further test is compiled. */
  private static final double COMPILING = 0.55;

  private final RunRequest request;
  private final RunProgress progress;
  private final Instant start = Instant.now();

  public Stressing(RunRequest request, RunProgress progress) {
    this.request = request;
    this.progress = progress;
  }

  /**
   * Stresses the selected tests on each JVM.
   *
   * @throws EnvironmentException where there is no compiler or JVM, or files cannot be written
   */
  public RunResult run() throws EnvironmentException {
    JvmSelection under = request.jvms();
    if (!under.arguments().isEmpty()) {
      for (Jvm jvm : under.jvms()) {
        JvmProbe.check(jvm, under.arguments());
      }
    }
    PlannedWork work = PlannedWork.of(request.selectedTests(), request.scope().shard().of());
    List<LitmusTest> own = work.of(request.scope().shard());
    Origins origins = Translator.origins(request.out());
    Translator translator = Translator.remembering(origins, work);
    List<Optional<Translation>> asked = translate(own, translator);
    List<Translation> tests = asked.stream().flatMap(Optional::stream).toList();
    Suite suite =
        switch (request.harness()) {
          case FAST ->
              Suite.accompanied(tests, Twins.of(tests, SOUND, limits(), translator), translator);
          case JCSTRESS -> Suite.alone(tests);
        };
    suite.announce(progress);
    Optional<List<Optional<CompiledTest>>> built =
        Interruptible.call(() -> TestBuilder.build(suite.java(), origins, part(COMPILING)));
    StressLog log = new StressLog(progress);
    Path runs = request.out().resolve("runs");
    Path folder = runs;
    List<String> names = under.tested().stream().map(TestedJvm::name).toList();
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
                part(1),
                folder,
                Optional.of(request.out().resolve(TUNING)),
                request.seed());
        book.enter(
            suite.all(built.get(), JvmSeries.run(plan, under.jvms(), harness(), log, memory)));
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
        List.of(),
        Optional.empty(),
        Thread.currentThread().isInterrupted());
  }

  private JvmSeries.Harness harness() {
    return switch (request.harness()) {
      case FAST -> FastHarness::run;
      case JCSTRESS -> StockHarness::run;
    };
  }

  private List<Optional<Translation>> translate(List<LitmusTest> tests, Translator translator) {
    return EachTest.ask(
        tests,
        test ->
            Translation.of(Judged.of(test, request.models().of(test), limits(), SOUND), translator),
        done -> progress.checking(done, tests.size()));
  }

  /** For one question to a model; what models have no time for they leave open. */
  private SearchLimits limits() {
    SearchLimits usual = request.limits().forSearch();
    return part(CHECKING)
        .filter(left -> left.compareTo(usual.time()) < 0)
        .map(left -> left.isNegative() ? Duration.ZERO : left)
        .map(usual::within)
        .orElse(usual);
  }

  /** What is left of a part of the budget, which began at the start; empty without a budget. */
  private Optional<Duration> part(double part) {
    Duration spent = Duration.between(start, Instant.now());
    return request
        .budget()
        .map(budget -> Duration.ofMillis((long) (part * budget.toMillis())).minus(spent));
  }
}

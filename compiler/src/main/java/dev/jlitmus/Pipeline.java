package dev.jlitmus;

import dev.jlitmus.build.CompiledTest;
import dev.jlitmus.build.TestBuilder;
import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.result.Observation;
import dev.jlitmus.run.FastHarness;
import dev.jlitmus.run.Jvm;
import dev.jlitmus.run.RunPlan;
import dev.jlitmus.run.StressTest;
import dev.jlitmus.run.Variant;
import dev.jlitmus.semantic.Column;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The way from a source text to results, on one screen: read, generate, build, stress, grade. All
 * work of this program's own ends before the JVM under test starts.
 */
public final class Pipeline {

  /** Parses a text and types its tests. */
  public CheckedFile read(SourceFile file) {
    return new FrontEnd().read(file);
  }

  /**
   * Stresses the selected tests of the files on this JVM.
   *
   * @throws EnvironmentException where there is no compiler or JVM, or files cannot be written
   */
  public RunResult run(RunRequest request, RunProgress progress) throws EnvironmentException {
    Instant start = Instant.now();
    List<Translation> tests = request.selectedTests().stream().map(Translation::of).toList();
    List<GeneratedTest> generated = tests.stream().flatMap(t -> t.java().stream()).toList();
    progress.compiling(generated.size());
    Path out = request.out();
    List<CompiledTest> compiled =
        TestBuilder.build(generated, out.resolve("gen"), out.resolve("classes"));

    Path folder = RunFolder.create(out.resolve("runs"), start);
    Jvm jvm = Jvm.current();
    List<Variant> variants = List.of(Variant.values());
    StressLog log = new StressLog(progress, variants);
    RunPlan plan =
        new RunPlan(
            stressTests(compiled),
            variants,
            jvm,
            request.budget().map(budget -> budget.minus(Duration.between(start, Instant.now()))),
            folder,
            request.seed());
    List<Observation> observed = generated.isEmpty() ? List.of() : FastHarness.run(plan, log);

    Iterator<Observation> observations = observed.iterator();
    return new RunResult(
        tests.stream().map(test -> test.grade(observations)).toList(),
        tests.stream().flatMap(test -> test.notInJava().stream()).toList(),
        jvm.title(),
        log.describeVariants(),
        folder,
        Thread.currentThread().isInterrupted());
  }

  private static List<StressTest> stressTests(List<CompiledTest> compiled) {
    List<StressTest> tests = new ArrayList<>();
    for (CompiledTest ready : compiled) {
      LitmusTest test = ready.test();
      tests.add(
          new StressTest(
              tests.size(),
              test.name(),
              test.threads().size(),
              ready.classes(),
              ready.runnerClassName(),
              test.columns().stream().map(Column::type).toList()));
    }
    return tests;
  }
}

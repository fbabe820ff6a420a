package dev.jlitmus;

import dev.jlitmus.answer.BenchProgress;
import dev.jlitmus.answer.BenchResult;
import dev.jlitmus.bench.BenchPlan;
import dev.jlitmus.bench.BenchRunner;
import dev.jlitmus.build.BenchBuilder;
import dev.jlitmus.build.CompiledBench;
import dev.jlitmus.codegen.jmh.GeneratedBench;
import dev.jlitmus.codegen.jmh.JmhGenerator;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.out.RunFolder;
import dev.jlitmus.request.BenchRequest;
import dev.jlitmus.request.JvmSelection;
import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.run.Cpu;
import dev.jlitmus.run.Jvm;
import dev.jlitmus.run.probe.JvmNames;
import dev.jlitmus.run.probe.JvmProbe;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.bench.Bench;
import dev.jlitmus.semantic.bench.MeasuredTest;
import dev.jlitmus.semantic.bench.Oversubscription;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The way from benches, and tests as they stand, to what they cost. */
final class Benching {
  private final BenchRequest request;
  private final List<Bench> benches = new ArrayList<>();
  private final List<Diagnostic> said = new ArrayList<>();

  private Benching(BenchRequest request) {
    this.request = request;
  }

  static BenchResult measure(BenchRequest request, BenchProgress progress)
      throws EnvironmentException {
    return new Benching(request).measure(progress);
  }

  private BenchResult measure(BenchProgress progress) throws EnvironmentException {
    Instant start = Instant.now();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    int cpus = Runtime.getRuntime().availableProcessors();
    JvmSelection under = request.jvms();
    if (!under.arguments().isEmpty()) {
      for (Jvm jvm : under.jvms()) {
        JvmProbe.check(jvm, under.arguments());
      }
    }
    request.files().forEach(this::collect);
    said.addAll(Oversubscription.check(benches, cpus));
    List<GeneratedBench> generated =
        benches.stream().flatMap(bench -> java(bench).stream()).toList();
    progress.compilingBenches(generated.size());
    Path out = request.out();
    List<CompiledBench> compiled =
        BenchBuilder.build(generated, out.resolve("gen"), out.resolve("classes"));
    Path folder = RunFolder.create(out.resolve("runs"), start);
    BenchPlan plan =
        new BenchPlan(
            compiled,
            named(under),
            under.arguments(),
            request.profilers(),
            request.effort(),
            Optional.empty(),
            cpus,
            folder.toAbsolutePath());
    List<BenchRecord> records =
        BenchRunner.run(
            plan,
            (done, turns, measure) ->
                progress.measuring(
                    done, turns, measure, request.effort().turn().multipliedBy(turns - done)));
    return new BenchResult(
        records,
        said.stream().distinct().toList(),
        under.tested(),
        under.arguments(),
        request.effort(),
        BenchBuilder.jmhVersion(),
        Cpu.title(),
        cpus,
        load,
        folder,
        Thread.currentThread().isInterrupted());
  }

  /** The JVMs under test as rows call them. */
  static List<BenchPlan.NamedJvm> named(JvmSelection under) {
    List<BenchPlan.NamedJvm> named = new ArrayList<>();
    Iterator<String> names = JvmNames.of(under.jvms()).iterator();
    under.jvms().forEach(jvm -> named.add(new BenchPlan.NamedJvm(names.next(), jvm)));
    return named;
  }

  private void collect(CheckedFile file) {
    file.benches().stream()
        .filter(bench -> request.selected().test(bench.name()))
        .forEach(benches::add);
    for (LitmusTest test : file.tests()) {
      if (request.selected().test(test.name())) {
        MeasuredTest measured = MeasuredTest.of(test);
        said.addAll(measured.said());
        measured.bench().ifPresent(benches::add);
      }
    }
  }

  private List<GeneratedBench> java(Bench bench) {
    return switch (JmhGenerator.generate(bench, "litmus")) {
      case JmhGenerator.Result.Generated generated -> List.of(generated.bench());
      case JmhGenerator.Result.NotInJava notInJava -> {
        said.addAll(notInJava.diagnostics());
        yield List.of();
      }
    };
  }
}

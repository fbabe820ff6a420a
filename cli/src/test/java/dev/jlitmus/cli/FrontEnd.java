package dev.jlitmus.cli;

import dev.jlitmus.answer.BenchProgress;
import dev.jlitmus.answer.BenchResult;
import dev.jlitmus.answer.CompileResult;
import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.answer.RunResult;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.BenchRequest;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.request.CompileRequest;
import dev.jlitmus.request.MergeRequest;
import dev.jlitmus.request.ModelSelection;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.result.compare.Comparison;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.Explanation;
import dev.jlitmus.source.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The stages that need no JVM under test, as they are; nothing is compiled, run or measured. */
public class FrontEnd implements Stages {
  private final Stages real = new Main.PipelineStages();

  @Override
  public CheckedFile read(SourceFile file) {
    return real.read(file);
  }

  @Override
  public ModelSelection models(List<String> names) {
    return real.models(names);
  }

  @Override
  public Optional<String> modelOfThisCpu() {
    return real.modelOfThisCpu();
  }

  @Override
  public List<CheckRecord> check(CheckRequest request, RunProgress progress) {
    return real.check(request, progress);
  }

  @Override
  public List<Explanation> explain(CheckRequest request, Optional<String> outcome) {
    return real.explain(request, outcome);
  }

  @Override
  public CompileResult compile(CompileRequest request) throws EnvironmentException {
    return new CompileResult(request.folder(), List.of(), List.of(), List.of());
  }

  @Override
  public Comparison compare(MergeRequest base, MergeRequest now, RunProgress progress) {
    throw new AssertionError("nothing to compare");
  }

  @Override
  public RunResult merge(MergeRequest request, RunProgress progress) {
    throw new AssertionError("nothing to merge");
  }

  @Override
  public BenchResult bench(BenchRequest request, BenchProgress progress)
      throws EnvironmentException {
    throw new EnvironmentException("not measured", "measure it");
  }

  @Override
  public RunResult withCosts(
      RunRequest request, RunResult result, Optional<Duration> left, RunProgress progress)
      throws EnvironmentException {
    throw new EnvironmentException("not measured", "measure it");
  }

  @Override
  public RunResult run(RunRequest request, RunProgress progress) throws EnvironmentException {
    throw new EnvironmentException("not run", "run it");
  }
}

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

/** What commands ask of the compiler. */
public interface Stages {

  /** The front end. */
  CheckedFile read(SourceFile file);

  /** Models by name or path. */
  ModelSelection models(List<String> names);

  /** The model of this machine's CPU, where there is one. */
  Optional<String> modelOfThisCpu();

  /** What models say of tests. */
  List<CheckRecord> check(CheckRequest request, RunProgress progress);

  /** Why models say so: an answer for each of the selected tests. */
  List<Explanation> explain(CheckRequest request, Optional<String> outcome);

  /** Writes tests as Java. */
  CompileResult compile(CompileRequest request) throws EnvironmentException;

  /** Compares what two sets of runs showed of the same tests. */
  Comparison compare(MergeRequest base, MergeRequest now, RunProgress progress)
      throws EnvironmentException;

  /** Grades what several runs recorded as if one had seen it. */
  RunResult merge(MergeRequest request, RunProgress progress) throws EnvironmentException;

  /** Measures; an interrupt of the calling thread ends it early. */
  BenchResult bench(BenchRequest request, BenchProgress progress) throws EnvironmentException;

  /**
   * The same run with what its tests cost; an interrupt of the calling thread ends it early.
   *
   * @param left of the time budget, where there is one
   */
  RunResult withCosts(
      RunRequest request, RunResult result, Optional<Duration> left, RunProgress progress)
      throws EnvironmentException;

  /** Compiles and stresses; an interrupt of the calling thread ends it early. */
  RunResult run(RunRequest request, RunProgress progress) throws EnvironmentException;
}

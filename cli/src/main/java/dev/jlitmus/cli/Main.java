package dev.jlitmus.cli;

import dev.jlitmus.Pipeline;
import dev.jlitmus.answer.BenchProgress;
import dev.jlitmus.answer.BenchResult;
import dev.jlitmus.answer.CompileResult;
import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.command.Jlitmus;
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
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The outermost: makes the streams, and is the only place that ends the process. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // The launcher asks the shell, which knows of both streams; Java knows of one.
    Set<String> terminals = Set.of(System.getProperty("jlitmus.terminal", "").split(","));
    StandardOutput stdout = new StandardOutput();
    Console console =
        new Console(
            writer(stdout),
            writer(new FileOutputStream(FileDescriptor.err)),
            System.in,
            terminals.contains("out"),
            terminals.contains("err"),
            System.getenv(),
            sinceStart());
    // Nearly every command asks this model; the other CPU loads it while the arguments are read.
    Thread.ofPlatform().daemon().name("models").start(new Pipeline()::prepare);
    Finishing finishing = new Finishing(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(new Thread(finishing::interruptAndWait, "finishing"));
    ExitCode exit = new Jlitmus(console, new PipelineStages(), finishing).execute(arguments);
    console.out().flush();
    if (stdout.failure().isPresent()) {
      console
          .err()
          .println("jlitmus: cannot write to stdout (%s)".formatted(stdout.failure().get()));
      exit = exit.or(ExitCode.COULD_NOT_RUN);
    }
    console.err().flush();
    System.exit(exit.code());
  }

  /** What a budget counts begins with the process. */
  private static Duration sinceStart() {
    Duration since =
        ProcessHandle.current()
            .info()
            .startInstant()
            .map(start -> Duration.between(start, Instant.now()))
            .orElse(Duration.ZERO);
    // A clock that was set meanwhile says nothing.
    return since.isNegative() || since.compareTo(Duration.ofMinutes(1)) > 0 ? Duration.ZERO : since;
  }

  /** Always UTF-8: what is printed holds more than ASCII whatever the locale says. */
  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** The stages as they are. */
  static final class PipelineStages implements Stages {
    private final Pipeline pipeline = new Pipeline();

    @Override
    public CheckedFile read(SourceFile file) {
      return pipeline.read(file);
    }

    @Override
    public ModelSelection models(List<String> names) {
      return pipeline.models(names);
    }

    @Override
    public Optional<String> modelOfThisCpu() {
      return pipeline.modelOfThisCpu();
    }

    @Override
    public List<CheckRecord> check(CheckRequest request, RunProgress progress) {
      return pipeline.check(request, progress);
    }

    @Override
    public List<Explanation> explain(CheckRequest request, Optional<String> outcome) {
      return pipeline.explain(request, outcome);
    }

    @Override
    public CompileResult compile(CompileRequest request) throws EnvironmentException {
      return pipeline.compile(request);
    }

    @Override
    public Comparison compare(MergeRequest base, MergeRequest now, RunProgress progress)
        throws EnvironmentException {
      return pipeline.compare(base, now, progress);
    }

    @Override
    public RunResult merge(MergeRequest request, RunProgress progress) throws EnvironmentException {
      return pipeline.merge(request, progress);
    }

    @Override
    public BenchResult bench(BenchRequest request, BenchProgress progress)
        throws EnvironmentException {
      return pipeline.bench(request, progress);
    }

    @Override
    public RunResult withCosts(
        RunRequest request, RunResult result, Optional<Duration> left, RunProgress progress)
        throws EnvironmentException {
      return pipeline.withCosts(request, result, left, progress);
    }

    @Override
    public RunResult run(RunRequest request, RunProgress progress) throws EnvironmentException {
      return pipeline.run(request, progress);
    }
  }
}

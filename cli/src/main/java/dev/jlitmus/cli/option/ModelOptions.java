package dev.jlitmus.cli.option;

import dev.jlitmus.request.CheckRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which models are asked, and what they may cost. */
public final class ModelOptions {
  @Option(
      names = "--model",
      split = ",",
      paramLabel = "MODEL",
      description =
          "java (default), sc, tso, x86, arm64, rc11, jam, jls, go, or a FILE.cat;"
              + " several give a column each, the first grades; java+tearing, as any other with"
              + " +tearing, takes plain accesses of long and double for accesses of their"
              + " halves")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--max-executions",
      paramLabel = "N",
      description = "candidate executions that a model is asked about, a test")
  private Optional<Long> executions = Optional.empty();

  @Option(
      names = "--max-events",
      paramLabel = "N",
      description = "events of an execution, initial writes included")
  private Optional<Integer> events = Optional.empty();

  @Option(
      names = "--max-time",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = {
        "for the outcomes of a test under a model: 500ms, 60s (default), 2m;",
        "data races, and each reason that is given, may take as much again"
      })
  private Optional<Duration> time = Optional.empty();

  @Option(
      names = "--unroll",
      paramLabel = "N",
      description = "how often a loop begins anew because of what was read; default 2")
  private Optional<Integer> unroll = Optional.empty();

  /** As named; empty where none is. */
  public List<String> names() {
    return models.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  public CheckRequest.Limits limits() {
    CheckRequest.Limits usual = CheckRequest.Limits.DEFAULT;
    return new CheckRequest.Limits(
        Math.min(usual.events(), events.orElse(usual.events())),
        executions.orElse(usual.executions()),
        time.orElse(usual.time()),
        unroll.map(rounds -> Math.max(0, rounds)).orElse(usual.unroll()));
  }
}

package dev.jlitmus.cli.option;

import dev.jlitmus.run.choice.Effort;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How long a run goes on. */
public final class EffortOptions {
  @Option(
      names = "--time-budget",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "the whole command ends within it: 500ms, 60s, 2m, 1h; tests that have shown all that"
              + " they can leave their time to the others")
  private Optional<Duration> budget = Optional.empty();

  @ArgGroup private Level level = new Level();

  @Option(
      names = "--exhaust",
      description = "go on with tests that have nothing more to show, until the budget is over")
  private boolean exhaust;

  /** One of them at most. */
  static final class Level {
    @Option(names = "--quick", description = "one short turn for each test: what is common shows")
    private boolean quick;

    @Option(
        names = "--thorough",
        description = "about fifteen times as long as usual, where no budget says how long")
    private boolean thorough;
  }

  public Optional<Duration> budget() {
    return budget;
  }

  public Effort effort() {
    return new Effort(
        level.quick
            ? Effort.Level.QUICK
            : level.thorough ? Effort.Level.THOROUGH : Effort.Level.USUAL,
        exhaust);
  }
}

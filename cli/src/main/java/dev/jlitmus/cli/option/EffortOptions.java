package dev.jlitmus.cli.option;

import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  @Option(
      names = "--variant",
      paramLabel = "VARIANT",
      split = ",",
      converter = VariantConverter.class,
      defaultValue = "tiered,c2-stress",
      description =
          "how the JVM compiles under the fast harness: tiered, c2, c2-stress (random decisions, by"
              + " seeds that are printed), c1, int (not at all), split (each thread otherwise)")
  private Set<Variant> variants = new LinkedHashSet<>(Variant.USUAL);

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

  /** Each once, in the user's order. */
  public List<Variant> variants() {
    return List.copyOf(variants);
  }

  public Effort effort() {
    return new Effort(
        level.quick
            ? Effort.Level.QUICK
            : level.thorough ? Effort.Level.THOROUGH : Effort.Level.USUAL,
        exhaust);
  }
}

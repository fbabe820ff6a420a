package dev.jlitmus.cli.option;

import dev.jlitmus.request.Harness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options of a run that the others leave without an effect: to ignore them would mislead. */
public final class IdleOptions {
  private static final List<String> OF_THE_FAST_HARNESS =
      List.of("--variant", "--seed", "--quick", "--thorough", "--exhaust");

  private final Predicate<String> named;

  /**
   * @param named whether the user wrote an option
   */
  IdleOptions(Predicate<String> named) {
    this.named = named;
  }

  /** Those that a command line holds. */
  public static IdleOptions in(ParseResult line) {
    List<OptionSpec> written = line.matchedOptions();
    return new IdleOptions(
        name -> written.stream().anyMatch(option -> Set.of(option.names()).contains(name)));
  }

  /** A sentence for each. */
  public List<String> problems(Harness harness) {
    return switch (harness) {
      case JCSTRESS -> OF_THE_FAST_HARNESS.stream().filter(this::isIdle).map(this::ofTheFast).toList();
      case FAST ->
          Stream.of(exhaust(), thorough()).flatMap(Optional::stream).toList();
    };
  }

  /** How thorough a run is also says how long costs are measured. */
  private boolean isIdle(String name) {
    boolean measures = name.equals("--thorough") && named.test("--with-cost");
    return named.test(name) && !measures;
  }

  private String ofTheFast(String name) {
    return "%s has no effect with --harness jcstress, which has a plan of its own; leave out one of them"
        .formatted(name);
  }

  private Optional<String> exhaust() {
    boolean ends = named.test("--quick") || !(named.test("--thorough") || named.test("--time-budget"));
    return named.test("--exhaust") && ends
        ? Optional.of(
            "--exhaust has no effect where each test has one turn only; give it a --time-budget or"
                + " --thorough, and not --quick")
        : Optional.empty();
  }

  private Optional<String> thorough() {
    return isIdle("--thorough") && named.test("--time-budget")
        ? Optional.of(
            "--thorough has no effect with --time-budget, which is used up as far as tests have more"
                + " to show; leave out one of them")
        : Optional.empty();
  }
}

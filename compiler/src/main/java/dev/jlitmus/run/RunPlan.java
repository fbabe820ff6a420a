package dev.jlitmus.run;

import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to stress, where and for how long.
 *
 * @param tests in the order in which they get their turns
 * @param variants each test is run in each of them
 * @param arguments of the user's for that JVM
 * @param effort how many turns each test gets
 * @param budget within which everything must end
 * @param folder for the files of the run: reports, the output of the JVM under test, its crash logs
 * @param tuning the folder where set-ups are remembered; empty where nothing is to be learned
 * @param seed the origin of every seed that is handed to a JVM under test
 * @param earlier what is known of the tests already
 */
public record RunPlan(
    List<StressTest> tests,
    List<Variant> variants,
    Jvm jvm,
    List<String> arguments,
    Effort effort,
    Optional<Duration> budget,
    Path folder,
    Optional<Path> tuning,
    long seed,
    Earlier earlier) {

  public RunPlan {
    tests = List.copyOf(tests);
    variants = List.copyOf(variants);
    arguments = List.copyOf(arguments);
  }

  /** A plan of which nothing is known already, and that learns nothing. */
  public RunPlan(
      List<StressTest> tests,
      List<Variant> variants,
      Jvm jvm,
      List<String> arguments,
      Effort effort,
      Optional<Duration> budget,
      Path folder,
      long seed) {
    this(tests, variants, jvm, arguments, effort, budget, folder, Optional.empty(), seed);
  }

  /** A plan of which nothing is known already. */
  public RunPlan(
      List<StressTest> tests,
      List<Variant> variants,
      Jvm jvm,
      List<String> arguments,
      Effort effort,
      Optional<Duration> budget,
      Path folder,
      Optional<Path> tuning,
      long seed) {
    this(tests, variants, jvm, arguments, effort, budget, folder, tuning, seed, Earlier.NOTHING);
  }

  /** The same for another JVM. */
  RunPlan on(Jvm another, Optional<Duration> itsBudget, Path itsFolder, Earlier known) {
    return new RunPlan(
        tests, variants, another, arguments, effort, itsBudget, itsFolder, tuning, seed, known);
  }
}

package dev.jlitmus.request;

import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.semantic.LitmusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What to stress, and how.
 *
 * @param selected which tests, by name
 * @param models beside those that tests name; where there is none nothing is judged
 * @param limits of the models' work
 * @param harness that stresses
 * @param jvms to stress on
 * @param out the folder for everything that is written
 * @param variants in which each test is run, each once; of the fast harness only
 * @param effort how long to go on
 * @param budget the time in which the whole run, compilation included, must end; without one each
 *     test gets its usual turns
 * @param seed of the varying JIT decisions
 * @param scope which part of the selected tests, and whether from the beginning
 */
public record RunRequest(
    List<CheckedFile> files,
    Predicate<String> selected,
    ModelSelection models,
    CheckRequest.Limits limits,
    Harness harness,
    JvmSelection jvms,
    Path out,
    List<Variant> variants,
    Effort effort,
    Optional<Duration> budget,
    long seed,
    RunScope scope) {

  public RunRequest {
    files = List.copyOf(files);
    variants = List.copyOf(variants);
  }

  /** Of all the selected tests, from the beginning. */
  public RunRequest(
      List<CheckedFile> files,
      Predicate<String> selected,
      ModelSelection models,
      CheckRequest.Limits limits,
      Harness harness,
      JvmSelection jvms,
      Path out,
      List<Variant> variants,
      Effort effort,
      Optional<Duration> budget,
      long seed) {
    this(
        files,
        selected,
        models,
        limits,
        harness,
        jvms,
        out,
        variants,
        effort,
        budget,
        seed,
        RunScope.EVERYTHING);
  }

  /** The same tests, as a question to the models. */
  public CheckRequest check() {
    return new CheckRequest(files, selected, models, limits, false);
  }

  /** The selected tests of all shards, in the order of the files and of the tests in them. */
  public List<LitmusTest> selectedTests() {
    return files.stream()
        .flatMap(file -> file.tests().stream())
        .filter(test -> selected.test(test.name()))
        .toList();
  }
}

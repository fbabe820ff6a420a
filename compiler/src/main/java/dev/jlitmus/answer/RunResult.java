package dev.jlitmus.answer;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.bench.RunCosts;
import dev.jlitmus.result.bench.TestCost;
import dev.jlitmus.result.evidence.Canary;
import dev.jlitmus.result.evidence.TwinScore;
import dev.jlitmus.result.verdict.CheckRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a run showed.
 *
 * @param records in the order of the files and of the tests in them
 * @param checks what the models say, a test each, as {@code records}, of those that they were asked
 * @param notInJava why tests could not be run at all: what of them Java has no form for; their
 *     records say it briefly
 * @param jvms those under test, at least one
 * @param jvmArguments that the user gave them
 * @param harness that stressed
 * @param cpu of this machine, for people
 * @param seed that gives the same run again
 * @param variants the JIT variants that were used, with their seeds, for people
 * @param canaries what each JVM showed of store buffering; none where it was not asked
 * @param score how many of the weakened twins were caught; empty where none ran
 * @param tuning which set-up serves best on this machine, for people; empty where runs were merged
 * @param folder where the child JVMs' own output lies; the empty path where runs were merged
 * @param runs those that were merged; none where this is a run itself
 * @param costs what tests cost; empty where nobody asked
 * @param interrupted whether the user stopped it; what was finished is in the records
 */
public record RunResult(
    List<RunRecord> records,
    List<CheckRecord> checks,
    List<Diagnostic> notInJava,
    List<TestedJvm> jvms,
    List<String> jvmArguments,
    Harness harness,
    String cpu,
    long seed,
    List<String> variants,
    List<Canary> canaries,
    Optional<TwinScore> score,
    String tuning,
    Path folder,
    List<MergedRun> runs,
    Optional<RunCosts> costs,
    boolean interrupted) {

  /**
   * One of several runs.
   *
   * @param id that no other run has
   * @param started when, in UTC as ISO 8601 has it
   * @param shard which part of the tests it is
   * @param cpu of its machine, for people
   * @param seed of its varying JIT decisions
   */
  public record MergedRun(String id, String started, String shard, String cpu, long seed) {
    public static MergedRun of(Manifest run) {
      return new MergedRun(run.run(), run.started(), run.shard().toString(), run.cpu(), run.seed());
    }
  }

  public RunResult {
    records = List.copyOf(records);
    checks = List.copyOf(checks);
    notInJava = List.copyOf(notInJava);
    jvms = List.copyOf(jvms);
    jvmArguments = List.copyOf(jvmArguments);
    variants = List.copyOf(variants);
    canaries = List.copyOf(canaries);
    runs = List.copyOf(runs);
  }

  /** The same with other records. */
  public RunResult withRecords(List<RunRecord> others) {
    return new RunResult(
        others,
        checks,
        notInJava,
        jvms,
        jvmArguments,
        harness,
        cpu,
        seed,
        variants,
        canaries,
        score,
        tuning,
        folder,
        runs,
        costs,
        interrupted);
  }

  /** The same, with what its tests cost. */
  public RunResult withCosts(RunCosts measured) {
    return new RunResult(
        records,
        checks,
        notInJava,
        jvms,
        jvmArguments,
        harness,
        cpu,
        seed,
        variants,
        canaries,
        score,
        tuning,
        folder,
        runs,
        Optional.of(measured),
        interrupted || Thread.currentThread().isInterrupted());
  }

  /** What a test costs; empty where it was not measured. */
  public Optional<TestCost> cost(RunRecord test) {
    return costs.flatMap(all -> all.of(test.place(), test.test()));
  }

  /** What the models say of a test; empty where the user's interrupt came before. */
  public Optional<CheckRecord> check(RunRecord test) {
    return checks.stream()
        .filter(check -> check.test().equals(test.test()) && check.place().equals(test.place()))
        .findFirst();
  }

  /** All of them on one line, for people. */
  public String jvm() {
    return jvms.stream().map(TestedJvm::title).collect(Collectors.joining(", "));
  }
}

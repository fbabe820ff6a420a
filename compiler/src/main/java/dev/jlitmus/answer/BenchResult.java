package dev.jlitmus.answer;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Effort;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What benches showed.
 *
 * @param records in the order of the files, of each its benches and then its tests
 * @param said what cannot be measured, and what carries no claim
 * @param jvms those under test, at least one
 * @param jvmArguments that the user gave them
 * @param cpu of this machine, for people
 * @param load of this machine before measuring began: how many threads wanted to run, on average of
 *     the last minute; negative where it is not known
 * @param folder where JMH's own output lies
 * @param interrupted whether the user stopped it
 */
public record BenchResult(
    List<BenchRecord> records,
    List<Diagnostic> said,
    List<TestedJvm> jvms,
    List<String> jvmArguments,
    Effort effort,
    String jmh,
    String cpu,
    int cpus,
    double load,
    Path folder,
    boolean interrupted) {

  public BenchResult {
    records = List.copyOf(records);
    said = List.copyOf(said);
    jvms = List.copyOf(jvms);
    jvmArguments = List.copyOf(jvmArguments);
  }

  /** Whether something was asked for that cannot be measured. */
  public boolean refused() {
    return said.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
  }

  public boolean failed() {
    return costs().anyMatch(Cost.Failed.class::isInstance);
  }

  /** Whether other programs had a good part of the machine. */
  public boolean busy() {
    return load > 0.5 * cpus;
  }

  private Stream<Cost> costs() {
    return records.stream().flatMap(record -> record.rows().stream()).map(row -> row.cost());
  }
}

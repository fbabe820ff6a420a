package dev.jlitmus;

import dev.jlitmus.result.RunRecord;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run showed.
 *
 * @param records in the order of the files and of the tests in them
 * @param jvm the JVM under test, for people: {@code Temurin 25.0.3}
 * @param variants the JIT variants that were used, with their seeds, for people
 * @param folder where the child JVMs' own output lies
 * @param interrupted whether the user stopped it; what was finished is in the records
 */
public record RunResult(
    List<RunRecord> records, String jvm, List<String> variants, Path folder, boolean interrupted) {

  public RunResult {
    records = List.copyOf(records);
    variants = List.copyOf(variants);
  }
}

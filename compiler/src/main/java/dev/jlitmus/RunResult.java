package dev.jlitmus;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.verdict.CheckRecord;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run showed.
 *
 * @param records in the order of the files and of the tests in them
 * @param checks what the models say, a test each, as {@code records}
 * @param notInJava why tests could not be run at all: what of them Java has no form for; their
 *     records say it briefly
 * @param jvm the JVM under test, for people: {@code Temurin 25.0.3}
 * @param cpu of this machine, for people
 * @param seed that gives the same run again
 * @param variants the JIT variants that were used, with their seeds, for people
 * @param folder where the child JVMs' own output lies
 * @param interrupted whether the user stopped it; what was finished is in the records
 */
public record RunResult(
    List<RunRecord> records,
    List<CheckRecord> checks,
    List<Diagnostic> notInJava,
    String jvm,
    String cpu,
    long seed,
    List<String> variants,
    Path folder,
    boolean interrupted) {

  public RunResult {
    records = List.copyOf(records);
    checks = List.copyOf(checks);
    notInJava = List.copyOf(notInJava);
    variants = List.copyOf(variants);
  }
}

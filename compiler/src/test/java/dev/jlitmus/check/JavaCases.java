package dev.jlitmus.check;

import static java.util.stream.Collectors.toMap;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.typing.TypeChecker;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.syntax.parse.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of {@code oracle/java-cases.tsv}, as tests. */
final class JavaCases {
  private static final int FIRST_VERDICT = 4;
  private static final int FIRST_COMPUTED = 11;
  private static final int NOTE = 17;

  /** Official verdicts on the causality test cases are about the JLS, and hold for our default. */
  private static final String CAUSALITY_CASE = "tc-\\d+";

  /**
   * What a source, or another tool, says of one outcome under one model.
   *
   * @param column of the file, or {@code causality}
   */
  record Claim(String column, String model, boolean allowed) {}

  /** An outcome of a program, and the claims about it. */
  record Row(String id, String program, String outcome, List<Claim> claims) {}

  /** A program and all rows about it; clause by clause their outcomes. */
  record Case(LitmusTest test, List<Row> rows) {}

  private JavaCases() {}

  static List<Row> rows() {
    List<String> lines = lines();
    String[] columns = lines.getFirst().split("\t", -1);
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      List<Claim> claims = new ArrayList<>();
      for (int i = FIRST_VERDICT; i < NOTE; i++) {
        // Beside allowed and forbidden there are "unsaid", and "v" for what was not computed.
        if (fields[i].startsWith("A") || fields[i].startsWith("F")) {
          String model = i < FIRST_COMPUTED ? columns[i] : columns[i].substring("c_".length());
          boolean allowed = fields[i].startsWith("A");
          claims.add(new Claim(columns[i], model, allowed));
          if (model.equals("jls") && fields[0].matches(CAUSALITY_CASE)) {
            claims.add(new Claim("causality", "java", allowed));
          }
        }
      }
      rows.add(new Row(fields[0], fields[2], fields[3], claims));
    }
    return rows;
  }

  /** Those that a test can express, by program. */
  static List<Case> expressible() {
    List<Case> cases = new ArrayList<>(translated());
    cases.addAll(byHand());
    return cases;
  }

  private static List<Case> translated() {
    Map<String, List<Row>> byProgram = new LinkedHashMap<>();
    for (Row row : rows()) {
      if (!CompactNotation.isBeyond(row.program(), row.outcome())) {
        byProgram.computeIfAbsent(row.program(), program -> new ArrayList<>()).add(row);
      }
    }
    List<Case> cases = new ArrayList<>();
    byProgram.forEach((program, rows) -> {
      String text = CompactNotation.litmus(program, rows.stream().map(Row::outcome).toList());
      tests(rows.getFirst().id(), text).forEach(test -> cases.add(new Case(test, rows)));
    });
    return cases;
  }

  /** The programs that say more than the notation, written out; each clause names its row. */
  private static List<Case> byHand() {
    Map<String, Row> rows = rows().stream().collect(toMap(Row::id, row -> row));
    return tests("java-cases.litmus", resource("java-cases.litmus")).stream()
        .map(test ->
            new Case(
                test,
                test.clauses().stream()
                    .map(clause -> Objects.requireNonNull(rows.get(clause.description())))
                    .toList()))
        .toList();
  }

  private static List<LitmusTest> tests(String name, String text) {
    Diagnostics diagnostics = new Diagnostics();
    List<LitmusTest> tests =
        new Parser()
            .parse(new SourceFile(name, text), diagnostics)
            .map(file -> new TypeChecker().check(file, diagnostics).tests())
            .orElse(List.of());
    if (tests.isEmpty()) {
      throw new AssertionError(text + diagnostics.sorted());
    }
    return tests;
  }

  private static List<String> lines() {
    return resource("java-cases.tsv").lines().toList();
  }

  private static String resource(String name) {
    try (InputStream in = JavaCases.class.getResourceAsStream("/oracle/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

package dev.jlitmus.cli;

import dev.jlitmus.Pipeline;
import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.render.CheckReport;
import dev.jlitmus.cli.render.ComparisonReport;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.FamilyMember.Position;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Effort;
import dev.jlitmus.result.bench.RunCosts;
import dev.jlitmus.result.bench.TestCost;
import dev.jlitmus.result.bench.TestCost.ThreadCost;
import dev.jlitmus.result.compare.Change;
import dev.jlitmus.result.compare.Comparison;
import dev.jlitmus.result.compare.Comparison.ChangedTest;
import dev.jlitmus.result.compare.RateInterval;
import dev.jlitmus.result.evidence.Beside;
import dev.jlitmus.result.evidence.Canary;
import dev.jlitmus.result.evidence.Interleavings;
import dev.jlitmus.result.evidence.Weighing;
import dev.jlitmus.result.grade.Finding;
import dev.jlitmus.result.herd.HerdText;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.ModelColumn;
import dev.jlitmus.result.verdict.Race;
import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.result.verdict.Witness;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whole reports with something of every kind in them, text that no format likes included. */
public final class Reports {
  /** Ends lines, fields, tags, commands; holds control characters and a lone surrogate. */
  public static final String HOSTILE = "a,\"b\"%::x\r\n<c>]]>&\t\u0000\u001b[2J\ud800\ufffe";

  private static final SourceFile FILE = new SourceFile("litmus/mp.litmus", Records.TEXT);
  private static final SourceFile BAD =
      new SourceFile("litmus/100%, bad:1.litmus", "test T {\n  it x;\n}\n");

  private Reports() {}

  /** A run in which everything that can happen has happened. */
  public static Report run() {
    List<Row> rows = Records.messagePassing(3);
    RunRecord seen =
        judged(
            new End.Finished(),
            rows,
            new Finding.ForbiddenSeen(
                rows.get(2).outcome(), 3, "missed the data", List.of(Records.JVM)),
            new Finding.AgainstModel(
                rows.get(2).outcome(),
                3,
                List.of("java"),
                Optional.of(refutation()),
                false,
                List.of(Records.JVM)),
            new Finding.Contradicted("L420", "'forbidden' here, but model x86 allows it"),
            new Finding.RequiredNotSeen("r1 == 7", "", List.of(Records.JVM)));
    RunRecord hostile =
        Records.record(
            new End.Finished(),
            4,
            List.of(Records.row(17, Expectation.ALLOWED, HOSTILE, -1, 0)),
            new Finding.RequiredNotSeen(HOSTILE, HOSTILE, List.of(Records.JVM)));
    return report(
        List.of(file(), badFile()),
        Optional.of(
            result(
                List.of(
                    Records.ok(),
                    seen,
                    renamed(HOSTILE, hostile),
                    Records.notRun(),
                    Records.record(
                        new End.Stuck("no progress\nthread dump " + HOSTILE),
                        2,
                        Records.messagePassing(0),
                        new Finding.Stuck("no progress\nthread dump " + HOSTILE, Records.JVM)),
                    Records.record(
                        new End.Crashed("SIGSEGV in C2"),
                        2,
                        List.of(),
                        new Finding.Crashed("SIGSEGV in C2", Records.JVM)),
                    Records.record(new End.Finished(), 2, List.of())))),
        Optional.empty(),
        ExitCode.FINDINGS);
  }

  /** A run that a machine without a compiler could not begin. */
  public static Report failedRun() {
    return report(
        List.of(file()),
        Optional.empty(),
        Optional.of(new Report.Failure("this Java has no compiler", "Run jlitmus with a JDK")),
        ExitCode.COULD_NOT_RUN);
  }

  /** A run without anything to run. */
  public static Report emptyRun() {
    return report(List.of(), Optional.empty(), Optional.empty(), ExitCode.USAGE)
        .withUnwritten(List.of("no test matches -t " + HOSTILE));
  }

  /** A comparison with each kind of change. */
  public static ComparisonReport comparison() {
    RateInterval often = new RateInterval(900, 1_000, 0.88, 0.92);
    RateInterval never = new RateInterval(0, 2_000, 0, 0.0015);
    Outcome outcome = run().records().getFirst().rows().getFirst().outcome();
    List<Change> changes = new ArrayList<>();
    for (RunRecord test : run().records()) {
      test.findings().forEach(finding -> changes.add(new Change.Worse(finding)));
    }
    changes.add(new Change.Better(new Finding.Vacuous(List.of(outcome))));
    changes.add(new Change.Appeared(outcome, never, often));
    changes.add(new Change.Vanished(outcome, often, never));
    changes.add(new Change.Shifted(outcome, often, new RateInterval(10, 1_000, 0.005, 0.015)));
    changes.add(new Change.NotCompared("it has no sample now"));
    Comparison comparison =
        new Comparison(
            List.of(
                new ChangedTest(Records.ok(), changes),
                new ChangedTest(Records.notRun(), List.of(new Change.Added()))),
            7);
    return new ComparisonReport(
        List.of(),
        Optional.of(comparison),
        Optional.empty(),
        Duration.ofMillis(340),
        ExitCode.FINDINGS);
  }

  /** A comparison that could not be. */
  public static ComparisonReport failedComparison() {
    return new ComparisonReport(
        List.of("there is no run in now"),
        Optional.empty(),
        Optional.of(new Report.Failure("the runs are of another jlitmus", "merge them with it")),
        Duration.ofMillis(120),
        ExitCode.USAGE);
  }

  private static Report report(
      List<CheckedFile> files,
      Optional<RunResult> result,
      Optional<Report.Failure> failure,
      ExitCode exit) {
    return new Report(files, List.of(), result, failure, Duration.ofSeconds(20), 2, exit);
  }

  /** A check with findings, races and limits. */
  public static CheckReport check() {
    List<Row> rows = Records.messagePassing(0);
    CheckRecord wrong =
        new CheckRecord(
            "MessagePassing",
            Optional.empty(),
            place(),
            HOSTILE,
            2,
            List.of("r1", "r2"),
            rows,
            columns(rows),
            List.of(finding()),
            List.of(new Race("sc", execution(), 0, 1, "no happens-before in either direction")),
            Optional.of("10 s"),
            Optional.of(herd()));
    CheckRecord fine =
        new CheckRecord(
            HOSTILE,
            Optional.of(member(HOSTILE)),
            place(),
            "",
            2,
            List.of("r1"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(herd()));
    return new CheckReport(
        List.of(file(), badFile()),
        List.of("missing.litmus does not exist"),
        List.of(wrong, fine),
        true,
        1,
        Duration.ofMillis(1234),
        ExitCode.USAGE);
  }

  private static HerdText herd() {
    SourceFile file =
        new SourceFile("mp.litmus", "test MP { int x; thread { r1 = x; } allowed r1 == 0; }");
    return new HerdText(
        new Pipeline().read(file).tests().getFirst(), Set.of(), Set.of(), false, Duration.ZERO);
  }

  private static RunRecord judged(End end, List<Row> rows, Finding... findings) {
    RunRecord plain = Records.record(end, 2, rows, findings);
    return new RunRecord(
        plain.test(),
        plain.member(),
        plain.place(),
        plain.description(),
        plain.threads(),
        plain.columns(),
        columns(rows),
        plain.cpuModel(),
        plain.jvms(),
        rows,
        plain.findings(),
        new Weighing(
                2,
                Optional.of(interleavings(rows)),
                columns(rows),
                plain.cpuModel(),
                Beside.NOTHING)
            .weigh(rows, plain.jvms()));
  }

  /** None of the outcomes is one of serial threads. */
  private static Interleavings interleavings(List<Row> rows) {
    return new Interleavings(
        Set.of(), () -> rows.stream().map(Row::outcome).collect(Collectors.toSet()));
  }

  private static FamilyMember member(String family) {
    return new FamilyMember(
        family,
        List.of(
            new Position(List.of("W", "R"), List.of("release", "acquire")),
            new Position(List.of("N"), List.of("2"))));
  }

  private static RunRecord renamed(String name, RunRecord test) {
    Observation seen = test.observation();
    return new RunRecord(
        name,
        Optional.of(member(name)),
        test.place(),
        name,
        test.threads(),
        List.of(name, "r2"),
        test.models(),
        Optional.empty(),
        List.of(
            new JvmObservation(
                Records.JVM, new Observation(seen.counts(), seen.time(), true, seen.end()))),
        test.rows(),
        test.findings(),
        test.evidence());
  }

  private static RunResult result(List<RunRecord> records) {
    return new RunResult(
        records,
        List.of(),
        List.of(
            Diagnostic.of(Code.L502, place(), "Java has no such fence", "this one")
                .withHelp("ask the models: jlitmus check")),
        List.of(new TestedJvm(Records.JVM, "Temurin 25.0.3", Path.of("/jdk-25"))),
        List.of(),
        Harness.FAST,
        "AMD EPYC (amd64, 2 CPUs)",
        7,
        List.of("tiered", "c2-stress (seed 7)"),
        List.of(new Canary(Records.JVM, 0, 20_000)),
        Optional.empty(),
        "not known yet",
        Path.of("out/runs/1"),
        List.of(),
        Optional.of(costs(records)),
        true);
  }

  private static RunCosts costs(List<RunRecord> records) {
    List<TestCost> costs = new ArrayList<>(Costs.of(records).tests());
    TestCost last = costs.removeLast();
    costs.add(
        new TestCost(
            last.place(),
            last.test(),
            List.of(
                new ThreadCost(Records.JVM, HOSTILE, 1, new Cost.Failed(HOSTILE, "turn-0-1.log")),
                new ThreadCost(Records.JVM, "b", 3, new Cost.NotRun(HOSTILE)))));
    return new RunCosts(Effort.QUICK, costs, List.of(finding()));
  }

  private static List<ModelColumn> columns(List<Row> rows) {
    Verdict allowed = new Verdict.Allowed(execution());
    Verdict forbidden = new Verdict.Forbidden(Optional.empty(), true);
    Verdict limit = new Verdict.LimitReached("9 events");
    return List.of(
        column("java", rows, allowed, forbidden, Optional.empty()),
        column("x86", rows, limit, new Verdict.NotInModel("opaque"), Optional.of(limit)));
  }

  private static ModelColumn column(
      String name, List<Row> rows, Verdict even, Verdict odd, Optional<Verdict> incomplete) {
    SortedMap<Outcome, Verdict> verdicts = new TreeMap<>();
    rows.forEach(row -> verdicts.put(row.outcome(), verdicts.size() % 2 == 0 ? even : odd));
    return new ModelColumn(name, verdicts, incomplete, List.of("undefined behaviour"));
  }

  private static Diagnostic finding() {
    return Diagnostic.of(
            Code.L420, place(), "'forbidden' here, but model java allows it", "the clause")
        .withLabel(place(), "the test")
        .withHelp("one way: " + HOSTILE);
  }

  private static CheckedFile file() {
    return new CheckedFile(FILE, List.of(), List.of(), 0);
  }

  private static CheckedFile badFile() {
    return new CheckedFile(
        BAD,
        List.of(),
        List.of(
            Diagnostic.of(Code.L101, BAD.span(11, 13), "there is no type 'it'", "")
                .withHelp("did you mean int?"),
            Diagnostic.of(Code.L107, BAD.span(0, 17), "100% empty", "from: here, on")),
        3);
  }

  private static Span place() {
    int start = Records.TEXT.indexOf("test");
    return FILE.span(start, start + "test MessagePassing".length());
  }

  private static Refutation refutation() {
    return new Refutation.Violated(
        "java",
        "coherence-wr",
        Optional.of(
            new Refutation.Cycle(
                List.of(
                    new Witness.Edge(0, 1, "rf", ""), new Witness.Edge(1, 0, "fr", "from-read")))),
        execution());
  }

  private static Witness execution() {
    return new Witness(
        List.of(
            new Witness.Node("W data=1", "producer", "writes 1 to data", place()),
            new Witness.Node("R data=0", "consumer", "reads data: 0", place())),
        List.of(new Witness.Edge(0, 1, "rf", "")));
  }
}

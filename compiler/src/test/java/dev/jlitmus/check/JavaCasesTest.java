package dev.jlitmus.check;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.JavaCases.Case;
import dev.jlitmus.check.JavaCases.Claim;
import dev.jlitmus.check.JavaCases.Row;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.result.grade.Grading;
import dev.jlitmus.semantic.clause.Clause;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What others say of small Java programs, row by row: samples of jcstress, LitmusKt, the papers on
 * access modes, the causality test cases, the Go document, published x86-TSO and RC11 verdicts, and
 * another tool's computations. Where the checker disagrees, the argument stands here.
 */
class JavaCasesTest {

  /**
   * Those columns were computed without an axiom of thin air, and jam as published has none. In
   * most, each read on the cycle decides whether the next write is performed at all, so that by the
   * domains no write can produce the value; in the others, all but that axiom holds.
   */
  private static final List<String> THIN_AIR =
      List.of(
          "ecoop22-c11.opt-invalid.cyc_na jam",
          "ecoop22-c11.opt-invalid.cyc_na c_jam",
          "ecoop22-c11.opt-invalid.cyc_na c_java",
          "ecoop22-c11.opt-invalid.cyc_na c_arm64",
          "tc-10 c_java",
          "tc-10 c_jam",
          "tc-10 c_arm64",
          "ecoop22-c11.opt-invalid.arfna c_java",
          "ecoop22-c11.opt-invalid.arfna2 c_java",
          "ecoop22-c11.opt-invalid.c c_java",
          "ecoop22-c11.opt-invalid.c_q c_java",
          "ecoop22-c11.opt-invalid.c_q_reorder c_java",
          "ecoop22-c11.opt-invalid.c_reorder c_java",
          "ecoop22-c11.opt-invalid.cyc c_java",
          "ecoop22-c11.opt-invalid.linearisation c_java",
          "ecoop22-c11.opt-invalid.linearisation2 c_java",
          "ecoop22-c11.opt-invalid.roachmotel c_java",
          "ecoop22-c11.opt-invalid.roachmotel2 c_java",
          "ecoop22-c11.opt-invalid.seq c_java",
          "ecoop22-c11.opt-invalid.seq2 c_java",
          "ecoop22-c11.opt-invalid.strengthen c_java",
          "ecoop22-c11.opt-invalid.strengthen2 c_java");

  /**
   * y = 1 + r1 * 0 depends on nothing: every run of the thread writes 1. LitmusKt forbids it by its
   * default, and says so of no model.
   */
  private static final List<String> FALSE_DEPENDENCY = List.of("lk-LB-FakeDeps.3 java");

  /**
   * "Proposed decisions". In both, a compiler may give the second read of x the value of the first,
   * or of the write 42 between; then x is 42 whatever was read, as in test case 18.
   */
  private static final List<String> PROPOSED = List.of("tc-18a jls", "tc-18b jls");

  /** A release store is before a po-later store to its location: po-loc;[W] of Armv8's bob. */
  private static final List<String> NEWER_ARM =
      List.of("sep-MP+relseq c_arm64", "ecoop22-c11.taming.mp_relacq_rs c_arm64");

  /** The published encoding loses the coherence of two opaque reads; the repaired one has it. */
  private static final List<String> REPAIRED_ENCODING = List.of("ecoop22-aarch64.W+RR jam");

  /**
   * The update of y is two volatile events here and one there. Two, by volint, are ordered by every
   * linearisation with the volatile store y = 3: before it, the store of x is visible to the read
   * of x; after it, so is y = 3 to the update's write, and the read r2 = 3 is too old.
   */
  private static final List<String> TWO_EVENTS =
      List.of(
          "ecoop22-c11.repairing-sc.Z6.U jam",
          "ecoop22-c11.repairing-sc.Z6.U c_jam",
          "rc11-z6.u c_jam");

  /**
   * Sevcik and Aspinall, On validity of program transformations in the Java memory model (ECOOP
   * 2008), give both as outcomes of transformed programs that the JLS does not allow of these; the
   * sample does not forbid them and no JVM is known to show them. In the first, two writes of x
   * happen before both reads, and the thread's own write of the value read first comes between; to
   * see the other write after it, x would have to go back. In the second, r2 = 1 alone makes y = 1,
   * and comes from y: the other lock order, in which r1 = 2 does, is not the one that happened.
   */
  private static final List<String> TRANSFORMED =
      List.of("jct-Sevcik01.1 java", "jct-Sevcik01.2 java", "jct-Sevcik03.1 java");

  private static final Set<String> ARGUED =
      Stream.of(
              THIN_AIR,
              FALSE_DEPENDENCY,
              PROPOSED,
              NEWER_ARM,
              REPAIRED_ENCODING,
              TWO_EVENTS,
              TRANSFORMED)
          .flatMap(List::stream)
          .collect(toCollection(TreeSet::new));

  /** Five increments by each of two threads: 11 values to read, five times. */
  private static final String BEYOND_LIMITS = "jcs-adv04-(Volatiles|Atomics)\\.\\d";

  private final SortedSet<String> disagreements = new TreeSet<>();
  private final SortedSet<String> undecided = new TreeSet<>();
  private int compared;

  /** What an implementation does about a race, and values of more than a word. */
  private static final Set<String> NO_TEST = Set.of("go-race-report", "go-race-multiword");

  @Test
  void everyRowIsATestButForTwoThatNoTestCanBe() {
    Set<String> tested = new TreeSet<>();
    JavaCases.expressible()
        .forEach(tests -> tests.rows().forEach(row -> assertThat(tested.add(row.id())).isTrue()));
    Set<String> all = new TreeSet<>();
    JavaCases.rows().forEach(row -> all.add(row.id()));
    assertThat(all).hasSize(344);
    all.removeAll(tested);
    assertThat(all).isEqualTo(NO_TEST);
  }

  @Test
  void everyVerdictIsAgreedWithOrArgued() {
    JavaCases.expressible().forEach(this::judge);
    assertThat(disagreements).isEqualTo(ARGUED);
    assertThat(undecided).hasSize(14).allMatch(claim -> claim.matches(BEYOND_LIMITS + " \\w+"));
    assertThat(compared).isEqualTo(1_971);
  }

  @Test
  void whereTheArgumentIsThinAirNothingElseForbidsIt() {
    int found = 0;
    CatModel anything = Variants.load("anything", "\"Anything that writes can produce\"");
    for (Case tested : JavaCases.expressible()) {
      for (Row row : tested.rows()) {
        for (Claim claim : row.claims()) {
          if (THIN_AIR.contains(row.id() + " " + claim.column())) {
            assertThat(isAllowed(tested, row, withoutThinAir(claim.model())))
                .as(row.id())
                .isEqualTo(isAllowed(tested, row, anything));
            found++;
          }
        }
      }
    }
    assertThat(found).isEqualTo(THIN_AIR.size());
  }

  private static boolean isAllowed(Case tested, Row row, CatModel model) {
    Clause clause = tested.test().clauses().get(tested.rows().indexOf(row));
    Grading grading = new Grading(tested.test());
    return new ModelChecker(SearchLimits.DEFAULT)
        .check(tested.test(), model).allowed().stream()
            .anyMatch(outcome -> grading.matches(clause, outcome));
  }

  private static CatModel withoutThinAir(String model) {
    return Variants.of(
        model, Map.of("include \"thin-air.cat\"", "with semdep from justifications"));
  }

  private void judge(Case tested) {
    ModelChecker checker = new ModelChecker(SearchLimits.DEFAULT);
    Map<String, ModelAnswer> answers = new TreeMap<>();
    Grading grading = new Grading(tested.test());
    for (int i = 0; i < tested.rows().size(); i++) {
      Row row = tested.rows().get(i);
      Clause clause = tested.test().clauses().get(i);
      for (Claim claim : row.claims()) {
        ModelAnswer answer =
            answers.computeIfAbsent(
                claim.model(), model -> checker.check(tested.test(), Models.named(model)));
        boolean allowed =
            answer.allowed().stream().anyMatch(outcome -> grading.matches(clause, outcome));
        record(row.id() + " " + claim.column(), allowed == claim.allowed(), answer);
      }
    }
  }

  private void record(String claim, boolean agrees, ModelAnswer answer) {
    if (answer.problem().isPresent()) {
      undecided.add(claim);
    } else {
      compared++;
      if (!agrees) {
        disagreements.add(claim);
      }
    }
  }
}

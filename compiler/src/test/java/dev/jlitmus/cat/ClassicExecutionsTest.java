package dev.jlitmus.cat;

import static dev.jlitmus.cat.TestExecution.X;
import static dev.jlitmus.cat.TestExecution.Y;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cat.Violation.Edge;
import dev.jlitmus.cat.base.BaseSet;
import dev.jlitmus.relation.EventSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weak execution of each classic shape, and the models that are consistent with it. */
class ClassicExecutionsTest {

  private static TestExecution storeBuffering(BaseSet mode) {
    TestExecution e = new TestExecution();
    e.write(0, X, mode);
    e.read(0, Y, mode, Y);
    e.write(1, Y, mode);
    e.read(1, X, mode, X);
    return e;
  }

  private static TestExecution messagePassing(BaseSet write, BaseSet read) {
    TestExecution e = new TestExecution();
    e.write(0, X, BaseSet.PLN);
    int flag = e.write(0, Y, write);
    e.read(1, Y, read, flag);
    e.read(1, X, BaseSet.PLN, X);
    return e;
  }

  private static TestExecution loadBuffering(BaseSet mode) {
    TestExecution e = new TestExecution();
    int r0 = e.add(0, X, BaseSet.R, mode);
    int w0 = e.write(0, Y, mode);
    int r1 = e.add(1, Y, BaseSet.R, mode);
    int w1 = e.write(1, X, mode);
    return e.from(w1, r0).from(w0, r1);
  }

  private static TestExecution independentReads(BaseSet mode) {
    TestExecution e = new TestExecution();
    int x = e.write(0, X, mode);
    int y = e.write(1, Y, mode);
    e.read(2, X, mode, x);
    e.read(2, Y, mode, Y);
    e.read(3, Y, mode, y);
    e.read(3, X, mode, X);
    return e;
  }

  private static TestExecution twoPlusTwoWrites(BaseSet mode) {
    TestExecution e = new TestExecution();
    int x1 = e.write(0, X, mode);
    int y2 = e.write(0, Y, mode);
    int y1 = e.write(1, Y, mode);
    int x2 = e.write(1, X, mode);
    return e.before(x2, x1).before(y2, y1);
  }

  private static TestExecution readsOfOneVariable(BaseSet mode) {
    TestExecution e = new TestExecution();
    int w = e.write(0, X, mode);
    e.read(1, X, mode, w);
    e.read(1, X, mode, X);
    return e;
  }

  private static TestExecution shape(String name) {
    return switch (name) {
      case "SB/plain" -> storeBuffering(BaseSet.PLN);
      case "SB/volatile" -> storeBuffering(BaseSet.VOL);
      case "MP/plain" -> messagePassing(BaseSet.PLN, BaseSet.PLN);
      case "MP/release-acquire" -> messagePassing(BaseSet.REL, BaseSet.ACQ);
      case "LB/plain" -> loadBuffering(BaseSet.PLN);
      case "LB/opaque" -> loadBuffering(BaseSet.OPQ);
      case "LB/volatile" -> loadBuffering(BaseSet.VOL);
      case "IRIW/opaque" -> independentReads(BaseSet.OPQ);
      case "IRIW/volatile" -> independentReads(BaseSet.VOL);
      case "2+2W/plain" -> twoPlusTwoWrites(BaseSet.PLN);
      case "2+2W/volatile" -> twoPlusTwoWrites(BaseSet.VOL);
      case "CoRR/plain" -> readsOfOneVariable(BaseSet.PLN);
      case "CoRR/opaque" -> readsOfOneVariable(BaseSet.OPQ);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "SB/plain: java tso x86 arm64 rc11 jam jls go",
        "SB/volatile: ''",
        "MP/plain: java x86 arm64 rc11 jam jls go",
        "MP/release-acquire: ''",
        "LB/plain: java x86 arm64 jam jls go",
        "LB/opaque: java arm64",
        "LB/volatile: ''",
        "IRIW/opaque: java arm64 rc11 jam",
        "IRIW/volatile: ''",
        "2+2W/plain: java x86 arm64 rc11 jam jls go",
        "2+2W/volatile: ''",
        "CoRR/plain: java x86 arm64 jam jls go",
        "CoRR/opaque: ''"
      })
  void theWeakExecutionIsConsistentUnderTheseModels(String shape, String models) {
    TestExecution execution = shape(shape);
    List<String> fragment =
        Models.names().stream().filter(model -> speaksOf(model, execution)).toList();
    List<String> expected =
        Models.names().stream().filter(List.of(models.split(" "))::contains).toList();
    assertThat(fragment.stream().filter(execution::isConsistentUnder)).isEqualTo(expected);
  }

  private static boolean speaksOf(String model, TestExecution execution) {
    Evaluation evaluation = Models.named(model).staged().evaluation();
    evaluation.enterProgram(execution.program());
    return evaluation.unsupported().isEmpty();
  }

  @Test
  void aFullFenceBetweenForbidsStoreBuffering() {
    TestExecution e = new TestExecution();
    e.write(0, X, BaseSet.OPQ);
    e.fence(0, BaseSet.FULL);
    e.read(0, Y, BaseSet.OPQ, Y);
    e.write(1, Y, BaseSet.OPQ);
    e.fence(1, BaseSet.FULL);
    e.read(1, X, BaseSet.OPQ, X);
    assertThat(Stream.of("java", "tso", "x86", "arm64", "rc11", "jam", Models.HOTSPOT))
        .noneMatch(e::isConsistentUnder);
  }

  /** The compiler's defect: a second fence after the load takes the first one away. */
  @Test
  void onlyTheHotspotModelAllowsTheDefectOfTheSecondFence() {
    TestExecution e = new TestExecution();
    for (int thread = 0; thread < 2; thread++) {
      e.write(thread, thread, BaseSet.OPQ);
      e.fence(thread, BaseSet.FULL);
      e.read(thread, 1 - thread, BaseSet.OPQ, 1 - thread);
      e.fence(thread, BaseSet.FULL);
    }
    assertThat(e.isConsistentUnder(Models.HOTSPOT)).isTrue();
    assertThat(Stream.of("java", "x86", "arm64")).noneMatch(e::isConsistentUnder);
  }

  @Test
  void nothingComesBetweenTheHalvesOfAnUpdate() {
    TestExecution e = new TestExecution();
    int read = e.read(0, X, BaseSet.PLN, X);
    int write = e.write(0, X, BaseSet.PLN);
    int other = e.write(1, X, BaseSet.PLN);
    e.update(read, write).before(other, write);
    assertThat(Models.names()).filteredOn(m -> !m.equals("jls")).noneMatch(e::isConsistentUnder);
  }

  /** Load buffering with a dependency in both threads feeds a value to itself. */
  @Test
  void valuesOutOfThinAirAreForbidden() {
    TestExecution e = loadBuffering(BaseSet.PLN);
    e.justifiedBy(write -> List.of(EventSet.of(write - 1)));
    assertThat(Models.names()).noneMatch(e::isConsistentUnder);
    e.justifiedBy(write -> List.of(EventSet.of(write - 1), EventSet.EMPTY));
    assertThat(Models.names()).filteredOn(e::isConsistentUnder).contains("java", "jls", "go");
  }

  @Test
  void aViolationIsExplainedByTheShortestCycleAndItsReasons() {
    TestExecution e = messagePassing(BaseSet.REL, BaseSet.ACQ);
    Evaluation java = Models.named("java").staged().evaluation();
    assertThat(e.isConsistentIn(java)).isFalse();
    List<Violation> violations = java.violations();
    assertThat(violations).extracting(v -> v.axiom().name()).containsExactly("coherence-wr");
    List<Edge> cycle = violations.getFirst().cycle();
    assertThat(cycle).extracting(Edge::from).containsExactly(2, 5);
    assertThat(cycle).extracting(Edge::to).containsExactly(5, 2);
    assertThat(cycle.getFirst().definitions()).containsExactly("vo");
    assertThat(cycle.getFirst().steps())
        .extracting(s -> s.from() + s.form() + s.to())
        .containsExactly("2po3", "3rf4", "4po5");
    assertThat(cycle.getLast()).isEqualTo(new Edge(5, 2, List.of(), "fr", List.of()));
  }

  @Test
  void anEdgeNamesItsDefinitionsAndItsAlternative() {
    TestExecution e = storeBuffering(BaseSet.VOL);
    Evaluation tso = Models.named("tso").staged().evaluation();
    assertThat(e.isConsistentIn(tso)).isFalse();
    Violation violation = tso.violations().getFirst();
    assertThat(violation.axiom().name()).isEqualTo("total-store-order");
    assertThat(violation.cycle()).hasSize(4);
    assertThat(violation.cycle())
        .filteredOn(edge -> edge.form().equals("[W & VOL];po;[R]"))
        .hasSize(2)
        .allSatisfy(edge -> assertThat(edge.definitions()).containsExactly("mfence"));
    assertThat(violation.cycle()).filteredOn(edge -> edge.form().equals("fr")).hasSize(2);
  }

  @Test
  void aThinAirViolationShowsTheDependency() {
    TestExecution e = loadBuffering(BaseSet.PLN);
    e.justifiedBy(write -> List.of(EventSet.of(write - 1)));
    Evaluation java = Models.named("java").staged().evaluation();
    assertThat(e.isConsistentIn(java)).isFalse();
    assertThat(java.violations())
        .singleElement()
        .satisfies(v -> assertThat(v.axiom().name()).isEqualTo("thin-air"))
        .satisfies(v ->
            assertThat(v.cycle())
                .extracting(Edge::form)
                .containsExactlyInAnyOrder("rf", "semdep", "rf", "semdep"));
  }
}

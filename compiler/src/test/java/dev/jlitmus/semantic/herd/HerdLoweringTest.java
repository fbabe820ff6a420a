package dev.jlitmus.semantic.herd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HerdLoweringTest {

  private static LitmusTest test(String text) {
    CheckedFile file = new Pipeline().read(new SourceFile("test.litmus", text));
    assertThat(file.diagnostics()).isEmpty();
    return file.tests().getFirst();
  }

  /** The typed statements of one C thread, which sees the locations x and y. */
  private static List<Statement> c(String code) {
    String text = "C T\n{}\nP0 (atomic_int* x, int* y) { " + code + " }\nexists (0:r0=0 /\\ x=0)";
    return test(text).threads().getFirst().body();
  }

  @ParameterizedTest
  @CsvSource({
    "relaxed, OPAQUE, OPAQUE",
    "consume, ACQUIRE, OPAQUE",
    "acquire, ACQUIRE, OPAQUE",
    "release, OPAQUE, RELEASE",
    "acq_rel, ACQUIRE, RELEASE",
    "seq_cst, VOLATILE, VOLATILE"
  })
  void anUpdateOfCHasAModeForEachHalf(String order, AccessMode read, AccessMode write) {
    List<Statement> code =
        c("int r0 = atomic_fetch_add_explicit(x, 2, memory_order_" + order + ");");
    Statement.Assign assign = (Statement.Assign) code.getFirst();
    Expression.Update update = (Expression.Update) assign.value();
    assertThat(update.operation()).isEqualTo(UpdateOperation.GET_AND_ADD);
    assertThat(update.readMode()).isEqualTo(read);
    assertThat(update.writeMode()).isEqualTo(write);
    assertThat(((Place.Shared) update.place()).field().name()).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource({
    "relaxed, ''",
    "consume, ACQUIRE",
    "acquire, ACQUIRE",
    "release, RELEASE",
    "acq_rel, ACQUIRE RELEASE",
    "seq_cst, FULL"
  })
  void aFenceOfCIsTheFencesThatMakeIt(String order, String kinds) {
    List<Statement> code = c("int r0 = 1; atomic_thread_fence(memory_order_" + order + ");");
    List<String> found =
        code.stream()
            .skip(1)
            .map(Statement.Fence.class::cast)
            .map(Statement.Fence::kind)
            .map(FenceKind::name)
            .toList();
    assertThat(String.join(" ", found)).isEqualTo(kinds);
  }

  @Test
  void aBareAccessOfCIsPlainAndOneWithoutOrderIsVolatile() {
    List<Statement> code = c("int r0 = *y; r0 = atomic_load(x); *y = 1; atomic_store(x, 2);");
    assertThat(code)
        .extracting(statement ->
            switch (statement) {
              case Statement.Assign assign -> ((Expression.Read) assign.value()).mode();
              case Statement.Write write -> write.mode();
              case Statement.Declare declare -> declare;
              case Statement.Evaluate evaluate -> evaluate;
              case Statement.Fence fence -> fence;
              case Statement.If branch -> branch;
              case Statement.Block block -> block;
              case Statement.Await call -> call;
              case Statement.Call call -> call;
              case Statement.Delay delay -> delay;
              case Statement.Operate operate -> operate;
              case Statement.Section section -> section;
              case Statement.Loop loop -> loop;
              case Statement.Jump jump -> jump;
            })
        .containsExactly(
            AccessMode.PLAIN, AccessMode.VOLATILE, AccessMode.PLAIN, AccessMode.VOLATILE);
  }

  @Test
  void aRegisterThatABlockDeclaresIsTheThreadsAndBeginsAtZero() {
    List<Statement> code = c("int r0 = *y; if (r0) { int r1 = 5; } r0 = r1;");
    assertThat(code).hasSize(4);
    Statement.Declare declare = (Statement.Declare) code.getFirst();
    assertThat(declare.local().name()).isEqualTo("r1");
    assertThat(declare.value())
        .hasValueSatisfying(
            value -> assertThat(((Expression.Constant) value).value()).isEqualTo(Value.of(0)));
    Statement.If branch = (Statement.If) code.get(2);
    assertThat(branch.condition().type()).isEqualTo(PrimitiveType.BOOLEAN);
    assertThat(branch.then()).singleElement().isInstanceOf(Statement.Assign.class);
  }

  @Test
  void aRegisterThatNobodyObservesIsALocalDeclaredWhereTheThreadDeclaresIt() {
    List<Statement> code = c("int r1 = *y; int r0 = r1; int r1 = 3;");
    assertThat(code)
        .extracting(Object::getClass)
        .containsExactly(Statement.Declare.class, Statement.Assign.class, Statement.Assign.class);
  }

  @Test
  void aCompareAndExchangeWritesWhatItFoundBackToWhatWasExpected() {
    List<Statement> code = c("int r0 = atomic_compare_exchange_strong(x, y, 7);");
    assertThat(code).hasSize(5);
    Statement.Declare expected = (Statement.Declare) code.getFirst();
    assertThat(expected.value())
        .hasValueSatisfying(
            value -> assertThat(((Expression.Read) value).mode()).isEqualTo(AccessMode.PLAIN));
    Statement.If failure = (Statement.If) code.get(3);
    assertThat(failure.then())
        .singleElement()
        .satisfies(write -> assertThat(name(((Statement.Write) write).place())).isEqualTo("y"));
  }

  @Test
  void columnsAreWhatTheConditionNamesRegistersFirst() {
    LitmusTest test =
        test(
            """
            Java Columns
            { y=3; x=0;
              0:X=x; 0:Y=y; 1:X=y;
            }
            Thread0 { int r10 = X.get(); int r2 = Y.getAcquire(); int r3 = 1; }
            Thread1 { int r0 = X.getAndAddRelease(1); VarHandle.fullFence(); }
            locations [y;]
            ~exists (x=0 /\\ 1:r0=3 /\\ 0:r2=1 /\\ 0:r10=0)
            """);
    assertThat(test.columns())
        .extracting(Column::heading)
        .containsExactly("0:r10", "0:r2", "1:r0", "x", "y");
    assertThat(test.locations()).extracting(SharedField::name).containsExactly("y", "x");
    assertThat(test.locations().getFirst().initial()).isEqualTo(Value.of(3));
    Statement.Assign update = (Statement.Assign) test.threads().get(1).body().getFirst();
    assertThat(name(((Expression.Update) update.value()).place())).isEqualTo("y");
    assertThat(test.clauses()).extracting(Clause::kind).containsExactly(Clause.Kind.FORBIDDEN);
    assertThat(test.otherwise()).isEqualTo(Otherwise.MODEL);
  }

  @Test
  void aUniversalConditionForbidsAllElse() {
    LitmusTest test = test("C T\n{}\nP0 (int* x) { int r0 = *x; }\nforall (0:r0=0)");
    assertThat(test.clauses()).extracting(Clause::kind).containsExactly(Clause.Kind.ALLOWED);
    assertThat(test.otherwise()).isEqualTo(Otherwise.FORBIDDEN);
  }

  @Test
  void aFileOfOursIsNotTakenForOneOfHerdtools() {
    LitmusTest test = test("// C MP\ntest Java { int x; thread { r1 = x; } allowed r1 == 0; }");
    assertThat(test.herd()).isEmpty();
  }

  private static String name(Place place) {
    return ((Place.Shared) place).field().name();
  }
}

package dev.jlitmus.semantic.family;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a family's source becomes. */
class FamilyTest {

  private static CheckedFile read(String text) {
    return new Pipeline().read(new SourceFile("family.litmus", text));
  }

  private static List<LitmusTest> members(String text) {
    CheckedFile file = read(text);
    assertThat(file.diagnostics()).isEmpty();
    return file.tests();
  }

  private static List<String> names(List<LitmusTest> tests) {
    return tests.stream().map(LitmusTest::name).toList();
  }

  private static String family(String axes, String members) {
    return "test F for " + axes + " {" + members + "}";
  }

  @Test
  void aFamilyIsATestForEachCombinationWithTheLastParameterFastest() {
    List<LitmusTest> tests =
        members(
            family(
                "W in [plain, release], N in [1, -0x2], B in [true]",
                "int x; boolean b = B; thread { x.set[W](N); r = b; }"));
    assertThat(names(tests))
        .containsExactly(
            "F[W=plain,N=1,B=true]",
            "F[W=plain,N=-2,B=true]",
            "F[W=release,N=1,B=true]",
            "F[W=release,N=-2,B=true]");
  }

  @Test
  void parametersInParenthesesVaryTogether() {
    List<LitmusTest> tests =
        members(
            family(
                "(W, R) in [(plain, plain), (release, acquire)], N in [1, 2]",
                "int x; thread { x.set[W](N); r = x.get[R](); }"));
    assertThat(names(tests))
        .containsExactly(
            "F[W=plain,R=plain,N=1]",
            "F[W=plain,R=plain,N=2]",
            "F[W=release,R=acquire,N=1]",
            "F[W=release,R=acquire,N=2]");
    assertThat(tests.getLast().membership().orElseThrow().settings().axes()).hasSize(2);
  }

  @Test
  void aTestThatIsNoFamilyHasNoMembership() {
    assertThat(members("test T { int x; thread { r = x; } }"))
        .singleElement()
        .satisfies(test -> assertThat(test.membership()).isEmpty());
  }

  @Test
  void aModeInBracketsIsTheMethodOfThatName() {
    List<LitmusTest> tests =
        members(
            family(
                "W in [plain, opaque, release, volatile]",
                "int x; thread { x.set[W](1); } thread { r = x; }"));
    assertThat(tests)
        .extracting(test -> ((Statement.Write) test.threads().getFirst().body().getFirst()).mode())
        .containsExactly(
            AccessMode.PLAIN, AccessMode.OPAQUE, AccessMode.RELEASE, AccessMode.VOLATILE);
  }

  @Test
  void noFenceIsNoEvent() {
    List<LitmusTest> tests =
        members(
            family(
                "F in [none, storeStore]",
                "int x; thread { x = 1; fence[F](); x = 2; } thread { r = x; }"));
    assertThat(tests.getFirst().threads().getFirst().body().get(1))
        .isInstanceOfSatisfying(
            Statement.Block.class, block -> assertThat(block.statements()).isEmpty());
    assertThat(tests.getLast().threads().getFirst().body().get(1))
        .isInstanceOf(Statement.Fence.class);
  }

  @Test
  void aClauseBelongsToTheMembersThatItsGuardMeans() {
    List<LitmusTest> tests =
        members(
            family(
                "W in [plain, release, volatile], R in [plain, acquire, volatile]",
                """
                int x, y;
                thread { x = 1; y.set[W](1); }
                thread { r1 = y.get[R](); r2 = x; }
                forbidden r1 == 1 && r2 == 0 when W >= release && R >= acquire;
                allowed x == 1;
                """));
    assertThat(tests)
        .filteredOn(test -> test.clauses().stream().anyMatch(FamilyTest::isForbidden))
        .extracting(LitmusTest::name)
        .containsExactly(
            "F[W=release,R=acquire]",
            "F[W=release,R=volatile]",
            "F[W=volatile,R=acquire]",
            "F[W=volatile,R=volatile]");
  }

  private static boolean isForbidden(Clause clause) {
    return clause.kind() == Clause.Kind.FORBIDDEN;
  }

  @Test
  void everyMemberHasTheSameColumnsThoughAGuardDropsTheClauseThatNamesOne() {
    List<LitmusTest> tests =
        members(
            family("N in [1, 2]", "int x; thread { r = x; x = N; } forbidden x == 0 when N == 1;"));
    assertThat(tests)
        .extracting(test -> test.columns().stream().map(Column::heading).toList())
        .containsExactly(List.of("r", "x"), List.of("r", "x"));
  }

  @Test
  void aGuardMaySpeakOfParametersAndModels() {
    List<LitmusTest> tests =
        members(
            family(
                "N in [1, 2]",
                """
                int x; thread { r = x; x = N; }
                allowed r == 0 when N == 1 || !(model in [x86, sc]) && model in [sc, java];
                """));
    assertThat(said(tests.getFirst())).containsExactly("java", "sc", "x86");
    assertThat(said(tests.getLast())).containsExactly("java");
  }

  private static List<String> said(LitmusTest test) {
    return List.of("java", "sc", "x86").stream()
        .filter(model -> test.clauses().getFirst().models().contains(model))
        .toList();
  }

  @Test
  void theSameMistakeOfAllMembersIsSaidOnceAndAnothersWithItsMembers() {
    List<Diagnostic> said =
        read(family("N in [1, 300, 400]", "byte x; thread { x = N; r = y; }")).diagnostics();
    assertThat(said)
        .extracting(Diagnostic::headline)
        .containsExactly("needs byte, this is int", "'y' is not declared");
    assertThat(said.getFirst().help()).contains("so it is in F[N=300] and in another member");
    assertThat(said.getLast().help()).noneMatch(help -> help.contains("F["));
  }

  @Test
  void asManyMembersAsTheLimitAreMadeAndNoMoreAreBegun() {
    String numbers = IntStream.range(0, 32).mapToObj(i -> "" + i).collect(Collectors.joining(", "));
    String square = "A in [" + numbers + "], B in [" + numbers;
    String body = "int x; thread { r = x + A + B; }";
    assertThat(members(family(square + "]", body))).hasSize(Axes.MAX_MEMBERS);
    CheckedFile refused = read(family(square + ", 32]", body));
    assertThat(refused.tests()).isEmpty();
    assertThat(refused.diagnostics())
        .singleElement()
        .satisfies(said -> assertThat(said.primary().text()).isEqualTo("this one has 1,056"));
  }

  @Test
  void aLongTestHasFewerMembers() {
    String numbers =
        IntStream.range(0, 1000).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    String body = "int x; thread { r = x + N; } // " + "long ".repeat(500);
    assertThat(read(family("N in [" + numbers + "]", body + "\n")).diagnostics())
        .singleElement()
        .satisfies(said -> {
          assertThat(said.code()).isEqualTo(Code.L404);
          assertThat(said.headline()).contains("in all its members");
        });
  }

  @Test
  void aFamilyBeyondEveryNumberIsRefusedWithoutBeingExpanded() {
    String axes =
        IntStream.range(0, 90)
            .mapToObj(i -> "P" + i + " in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]")
            .collect(Collectors.joining(", "));
    assertThat(read(family(axes, "int x; thread { r = x; }")).diagnostics())
        .first()
        .satisfies(said -> assertThat(said.primary().text()).isEqualTo("this one has about 10^90"));
  }
}

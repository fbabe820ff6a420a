package dev.jlitmus.semantic.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.LitmusFiles;
import dev.jlitmus.Pipeline;
import dev.jlitmus.build.TestBuilder;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.ModelAnswer;
import dev.jlitmus.check.ModelChecker;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.codegen.jcstress.JcstressGenerator;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeakenedTwinTest {

  @Test
  void modesBecomePlainAndFencesGo() {
    assertThat(
            body(
                """
                int x; volatile int y;
                thread { x.setRelease(1); fullFence(); r1 = y; }
                thread { y = 1; { acquireFence(); } r2 = x.getAcquire() + y.getOpaque(); }
                forbidden r1 == 0 && r2 == 1;
                """))
        .contains("x = 1;", "r.r1 = y;", "y = 1;", "r.r2 = x + y;")
        .doesNotContain("volatile", "VarHandle", "Fence");
  }

  @Test
  void anUpdateIsTornIntoAReadAndAWrite() {
    assertThat(
            body(
                """
                int x; boolean b; byte s;
                thread { r1 = x.getAndAdd(2); b.getAndBitwiseOr(true); }
                thread { boolean t = x.compareAndSet(0, 1); r2 = t; r3 = s.getAndAdd((byte) 3); }
                forbidden x == 7;
                """))
        .contains(
            "int read = x;",
            "x = read + 2;",
            "r.r1 = read;",
            "b = read_ | true;",
            "if (read == 0) {",
            "x = 1;",
            "boolean t = read == 0;",
            "s = (byte) (read_ + ")
        .doesNotContain("VarHandle");
  }

  @Test
  void anUpdateWithinAnExpressionKeepsWhole() {
    assertThat(
            body(
                """
                int x;
                thread { r1 = x.getAndAdd(1) + x.getAndAdd(1); }
                thread { if (x.compareAndSet(0, 1)) { x.setVolatile(2); } }
                forbidden r1 == 7;
                """))
        .contains("X.getAndAddAcquire(this, 1)", "X.compareAndSet(this, 0, 1)", "x = 2;");
  }

  @Test
  void whereThereAreLoopsNothingIsWeakerThanOpaqueAndUpdatesAreWhole() {
    assertThat(
            body(
                """
                int data, flag;
                thread { data = 1; flag.setRelease(1); }
                thread { while (flag.getAcquire() == 0) {} r1 = data; r2 = data.getAndAdd(1); }
                forbidden r1 == 0;
                """))
        .contains(
            "data = 1;",
            "FLAG.setOpaque(this, 1);",
            "while ((int) FLAG.getOpaque(this) == 0)",
            "r.r1 = data;",
            "DATA.getAndAddAcquire(this, 1)");
  }

  @Test
  void whatIsPlainAlreadyHasNoTwin() {
    assertThat(
            WeakenedTwin.of(
                test(
                    """
                    int x, y;
                    thread { x = 1; y.set(1); }
                    thread { r1 = y.get(); r2 = x; }
                    join { fullFence(); }
                    forbidden r1 == 1 && r2 == 0;
                    """)))
        .isEmpty();
  }

  @Test
  void membersOfAFamilyHaveOneTwin() {
    CheckedFile file =
        read(
            """
            test MP for W in [opaque, release, volatile], F in [none, acquire, full] {
              int data, flag;
              thread { data = 1; flag.set[W](1); }
              thread { r1 = flag.getAcquire(); fence[F](); r2 = data; }
              forbidden r1 == 1 && r2 == 0;
            }
            """);
    List<Optional<LitmusTest>> twins = file.tests().stream().map(WeakenedTwin::of).toList();
    assertThat(twins).hasSize(9);
    assertThat(twins).containsOnly(twins.getFirst());
  }

  /** What a model allows of a test it allows of the twin, in every file of the corpus. */
  @Test
  void weakeningTakesNoOutcomeAway() {
    ModelChecker checker = new ModelChecker(SearchLimits.DEFAULT);
    int compared = 0;
    for (LitmusTest test : corpus()) {
      Optional<LitmusTest> twin = WeakenedTwin.of(test);
      if (twin.isPresent() && test.threads().size() == 2) {
        for (String model : List.of("java", "x86")) {
          ModelAnswer ofTest = checker.check(test, Models.named(model));
          ModelAnswer ofTwin = checker.check(twin.get(), Models.named(model));
          if (ofTest.problem().isEmpty() && ofTwin.problem().isEmpty()) {
            compared++;
            assertThat(ofTwin.allowed())
                .as("%s of %s", model, test.name())
                .containsAll(ofTest.allowed());
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void everyTwinOfTheCorpusIsJava(@TempDir Path folder) throws EnvironmentException {
    List<GeneratedTest> java =
        corpus().stream()
            .flatMap(test -> WeakenedTwin.of(test).stream())
            .distinct()
            .flatMap(twin -> java(twin).stream())
            .toList();
    assertThat(java).hasSizeGreaterThan(30);
    assertThat(TestBuilder.build(java, folder.resolve("gen"), folder.resolve("classes")))
        .hasSameSizeAs(java);
  }

  private static List<LitmusTest> corpus() {
    List<LitmusTest> tests = new ArrayList<>();
    for (Path file : LitmusFiles.corpus()) {
      tests.addAll(new Pipeline().read(LitmusFiles.read(file)).tests());
    }
    return tests;
  }

  private static String body(String members) {
    return java(WeakenedTwin.of(test(members)).orElseThrow()).orElseThrow().main().text();
  }

  private static Optional<GeneratedTest> java(LitmusTest test) {
    Expectations none = new Expectations(new TreeMap<>(), false);
    return switch (JcstressGenerator.generate(test, none, "p")) {
      case Generation.Generated generated -> Optional.of(generated.test());
      case Generation.NotInJava notInJava -> Optional.empty();
    };
  }

  private static LitmusTest test(String members) {
    return read("test T {\n" + members + "}\n").tests().getFirst();
  }

  private static CheckedFile read(String text) {
    CheckedFile file = new Pipeline().read(new SourceFile("t.litmus", text));
    assertThat(file.diagnostics()).isEmpty();
    return file;
  }
}

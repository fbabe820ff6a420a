package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Plain accesses of long and double in two halves, where a model is asked to take them so. */
class TearingTest {
  private static final List<String> MODELS =
      List.of("sc", "tso", "x86", "arm64", "java", "rc11", "jam", "jls", "go");

  private static ModelAnswer answer(LitmusTest test, CatModel model) {
    return new ModelChecker(SearchLimits.DEFAULT).check(test, model);
  }

  private static ModelAnswer answer(String members, String model) {
    CheckedFile file =
        new Pipeline().read(new SourceFile("torn.litmus", "test Torn { " + members + " }"));
    assertThat(file.diagnostics()).as(members).isEmpty();
    return answer(file.tests().getFirst(), Models.find(model).orElseThrow());
  }

  private static List<String> allowed(String members, String model) {
    ModelAnswer answer = answer(members, model);
    assertThat(answer.problem()).as(model).isEmpty();
    return answer.allowed().stream().map(Object::toString).toList();
  }

  @Test
  void aPlainLongIsReadInHalvesUnderEveryModel() {
    String racing = "long x; thread { x = -1L; } thread { r1 = x; } allowed r1 == 0;";
    for (String model : MODELS) {
      assertThat(allowed(racing, model)).as(model).containsExactly("-1", "0");
      assertThat(allowed(racing, model + "+tearing"))
          .as(model)
          .containsExactly("-4294967296", "-1", "0", "4294967295");
    }
  }

  @Test
  void twoWritersLeaveHalvesOfBothBehind() {
    String writers = "long x; thread { x = 1L; } thread { x = -1L; } allowed x == 1;";
    for (String model : MODELS) {
      assertThat(allowed(writers, model + "+tearing"))
          .as(model)
          .containsExactly("-4294967295", "-1", "1", "4294967295");
    }
  }

  @Test
  void theHalvesOfADoubleAreThoseOfItsBits() {
    String torn = "double d; thread { d = 0.1; } thread { r1 = d; } allowed r1 == 0;";
    long bits = Double.doubleToLongBits(0.1);
    assertThat(allowed(torn, "java+tearing"))
        .containsExactlyInAnyOrder(
            "0.0",
            "0.1",
            String.valueOf(Double.longBitsToDouble(bits & 0xFFFF_FFFFL)),
            String.valueOf(Double.longBitsToDouble(bits & 0xFFFF_FFFF_0000_0000L)));
  }

  @Test
  void whatIsVolatileOrOpaqueOrOrderedIsWhole() {
    for (String members :
        List.of(
            "volatile long x; thread { x = -1L; } thread { r1 = x; } allowed r1 == 0;",
            "long x; thread { x.setOpaque(-1L); } thread { r1 = x.getOpaque(); } allowed r1 == 0;",
            "long x; volatile int f; thread { x = -1L; f = 1; }"
                + " thread { if (f == 1) r1 = x; } allowed r1 == 0;")) {
      assertThat(allowed(members, "java+tearing")).as(members).containsExactly("-1", "0");
    }
  }

  @Test
  void aFieldThatIsAccessedInHalvesAndAsAWholeHasNoAnswer() {
    ModelAnswer mixed =
        answer(
            "long x; thread { x = -1L; } thread { r1 = x.getOpaque(); } allowed r1 == 0;",
            "java+tearing");
    assertThat(mixed.problem())
        .contains(new Verdict.NotInModel("accesses of 'x' in halves and as a whole"));
    assertThat(mixed.allowed())
        .allSatisfy(
            outcome -> assertThat(mixed.verdict(outcome)).isInstanceOf(Verdict.NotInModel.class));
  }

  @Test
  void withoutLongsNothingChanges() {
    RandomPrograms programs = new RandomPrograms(new SplittableRandom(17));
    for (int number = 0; number < 100; number++) {
      LitmusTest test = programs.next();
      CatModel model = Models.named(MODELS.get(number % 6));
      assertThat(answer(test, model.tearing()).allowed())
          .as(ProgramText.of(test))
          .isEqualTo(answer(test, model).allowed());
    }
  }
}

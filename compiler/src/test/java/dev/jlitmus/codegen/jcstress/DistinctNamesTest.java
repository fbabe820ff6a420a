package dev.jlitmus.codegen.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctNamesTest {

  @Test
  void namesDifferAlsoWhereCaseDoesNotMatter() {
    assertThat(names("MP+a", "MP_a", "mp a", "MP_a_2", "MP_A"))
        .containsExactly("MP_a", "MP_a_2", "Mp_a_3", "MP_a_2_2", "MP_A_4");
  }

  @Test
  void noNameIsOneThatCodeOfJcstressUses() {
    assertThat(names("Counter", "runner", "String", "II_Result", "SB_jcstress", "SB"))
        .containsExactly(
            "CounterTest", "RunnerTest", "StringTest", "II_ResultTest", "SB_jcstressTest", "SB");
  }

  private static List<String> names(String... tests) {
    DistinctNames names = new DistinctNames();
    return List.of(tests).stream().map(names::next).toList();
  }
}

package dev.jlitmus.semantic.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderWordTest {

  private static List<OrderWord> strongerThan(OrderWord word) {
    return Arrays.stream(OrderWord.values()).filter(word::isWeakerThan).toList();
  }

  @ParameterizedTest
  @EnumSource
  void theOrderIsThatOfModesAndOfFences(OrderWord word) {
    assertThat(strongerThan(word).stream().map(OrderWord::word))
        .containsExactlyInAnyOrder(
            switch (word) {
              case PLAIN -> new String[] {"opaque", "acquire", "release", "volatile"};
              case OPAQUE -> new String[] {"acquire", "release", "volatile"};
              case NONE -> new String[] {"loadLoad", "storeStore", "acquire", "release", "full"};
              case LOAD_LOAD -> new String[] {"acquire", "full"};
              case STORE_STORE -> new String[] {"release", "full"};
              case ACQUIRE, RELEASE -> new String[] {"volatile", "full"};
              case VOLATILE, FULL -> new String[] {};
            });
  }

  @ParameterizedTest
  @EnumSource
  void aWordIsFoundByItsText(OrderWord word) {
    assertThat(OrderWord.named(word.word())).contains(word);
  }
}

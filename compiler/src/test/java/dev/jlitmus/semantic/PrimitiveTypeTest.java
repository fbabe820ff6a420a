package dev.jlitmus.semantic;

import static dev.jlitmus.semantic.value.PrimitiveType.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.semantic.value.PrimitiveType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrimitiveTypeTest {

  /** JLS 5.1.2, and identity. */
  private static final Map<PrimitiveType, Set<PrimitiveType>> WIDENINGS =
      Map.of(
          BOOLEAN, EnumSet.of(BOOLEAN),
          BYTE, EnumSet.of(BYTE, SHORT, INT, LONG, FLOAT, DOUBLE),
          SHORT, EnumSet.of(SHORT, INT, LONG, FLOAT, DOUBLE),
          CHAR, EnumSet.of(CHAR, INT, LONG, FLOAT, DOUBLE),
          INT, EnumSet.of(INT, LONG, FLOAT, DOUBLE),
          LONG, EnumSet.of(LONG, FLOAT, DOUBLE),
          FLOAT, EnumSet.of(FLOAT, DOUBLE),
          DOUBLE, EnumSet.of(DOUBLE));

  @Test
  void wideningIsThatOfJava() {
    WIDENINGS.forEach((from, wider) -> {
      for (PrimitiveType to : PrimitiveType.values()) {
        assertThat(from.widensTo(to)).as(from + " to " + to).isEqualTo(wider.contains(to));
      }
    });
  }

  @Test
  void theJoinIsTheLeastTypeThatBothWidenTo() {
    assertThat(PrimitiveType.join(BYTE, CHAR)).contains(INT);
    assertThat(PrimitiveType.join(SHORT, CHAR)).contains(INT);
    assertThat(PrimitiveType.join(BYTE, SHORT)).contains(SHORT);
    assertThat(PrimitiveType.join(LONG, FLOAT)).contains(FLOAT);
    assertThat(PrimitiveType.join(BOOLEAN, INT)).isEmpty();
    for (PrimitiveType a : PrimitiveType.values()) {
      for (PrimitiveType b : PrimitiveType.values()) {
        assertThat(PrimitiveType.join(a, b)).isEqualTo(PrimitiveType.join(b, a));
        PrimitiveType.join(a, b)
            .ifPresent(join -> assertThat(a.widensTo(join) && b.widensTo(join)).isTrue());
      }
    }
  }
}

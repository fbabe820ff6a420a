package dev.jlitmus.run.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutcomeParserTest {

  @Test
  void readsEachTypeAsJavaPrintsIt() {
    List<Type> columns =
        List.of(
            PrimitiveType.BOOLEAN,
            PrimitiveType.BYTE,
            PrimitiveType.SHORT,
            PrimitiveType.LONG,
            PrimitiveType.FLOAT,
            PrimitiveType.DOUBLE);
    String id =
        "%s, %s, %s, %s, %s, %s"
            .formatted(true, Byte.MIN_VALUE, Short.MAX_VALUE, Long.MIN_VALUE, 0.1f, -0.0);
    assertThat(new OutcomeParser(columns).parse(id))
        .isEqualTo(
            new Outcome(
                List.of(
                    Value.of(true),
                    Value.ofIntegral(PrimitiveType.BYTE, Byte.MIN_VALUE),
                    Value.ofIntegral(PrimitiveType.SHORT, Short.MAX_VALUE),
                    Value.ofIntegral(PrimitiveType.LONG, Long.MIN_VALUE),
                    Value.ofFloating(PrimitiveType.FLOAT, 0.1f),
                    Value.ofFloating(PrimitiveType.DOUBLE, -0.0))));
  }

  @Test
  void readsNumbersThatAreNone() {
    OutcomeParser parser = new OutcomeParser(List.of(PrimitiveType.FLOAT, PrimitiveType.DOUBLE));
    assertThat(parser.parse("NaN, -Infinity").toString()).isEqualTo("NaN, -Infinity");
    assertThat(parser.parse("1.4E-45, 4.9E-324").toString()).isEqualTo("1.4E-45, 4.9E-324");
  }

  @Test
  void takesACharThatIsPartOfTheSeparator() {
    OutcomeParser parser =
        new OutcomeParser(
            List.of(PrimitiveType.CHAR, PrimitiveType.CHAR, PrimitiveType.INT, PrimitiveType.CHAR));
    for (char c : new char[] {',', ' ', '\0', '\n', '\ud800', 'a'}) {
      Value value = Value.ofIntegral(PrimitiveType.CHAR, c);
      assertThat(parser.parse(c + ", " + c + ", -7, " + c))
          .isEqualTo(new Outcome(List.of(value, value, Value.of(-7), value)));
    }
  }

  @Test
  void refusesWhatIsNoOutcomeOfTheTest() {
    OutcomeParser parser = new OutcomeParser(List.of(PrimitiveType.INT, PrimitiveType.BOOLEAN));
    for (String id : List.of("", "1", "1, ", "1, 2", "1, true, 0", "true, 1", "1,true")) {
      assertThatThrownBy(() -> parser.parse(id)).isInstanceOf(IllegalArgumentException.class);
    }
    OutcomeParser chars = new OutcomeParser(List.of(PrimitiveType.INT, PrimitiveType.CHAR));
    assertThatThrownBy(() -> chars.parse("1, ")).isInstanceOf(IllegalArgumentException.class);
  }
}

package dev.jlitmus.semantic.family;

import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.syntax.Expr;

/** What a parameter stands for in one member. */
public sealed interface Setting {

  /** As in the member's name: {@code release}, {@code 2}, {@code true}. */
  String text();

  /** {@code release}: an access mode or a kind of fence. */
  record Order(OrderWord word) implements Setting {
    @Override
    public String text() {
      return word.word();
    }
  }

  /**
   * {@code 2}, {@code true}
   *
   * @param source as it is written
   * @param value an int, a long or a boolean
   */
  record Constant(Expr source, Value.Primitive value) implements Setting {
    @Override
    public String text() {
      return value.toString();
    }
  }
}

package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;
import java.util.List;

/** For which members of a family, and under which models, a clause holds. */
public sealed interface Guard {
  Span span();

  /** {@code model in [x86, arm64]} */
  record Models(Span span, List<Name> models) implements Guard {
    public Models {
      models = List.copyOf(models);
    }
  }

  /**
   * {@code W}, {@code release}, {@code 2}
   *
   * @param setting a word or a parameter, as a name, or a constant
   */
  record Setting(Span span, Expr setting) implements Guard {}

  /** {@code !g} */
  record Not(Span span, Guard operand) implements Guard {}

  /** {@code W >= release}, {@code g && h} */
  record Binary(Span span, String operator, Guard left, Guard right) implements Guard {}

  /** {@code W in [plain, opaque]} */
  record OneOf(Span span, Guard operand, List<Expr> settings) implements Guard {
    public OneOf {
      settings = List.copyOf(settings);
    }
  }
}

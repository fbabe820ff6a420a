package dev.jlitmus.semantic.typing.clause;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.clause.ModelSet;
import dev.jlitmus.semantic.family.AxisTyper;
import dev.jlitmus.semantic.family.OrderWord;
import dev.jlitmus.semantic.family.Setting;
import dev.jlitmus.semantic.family.Settings;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Guard;
import java.util.Optional;

/**
 * Decides guards for one member of a family: what they say of its settings is true or false, and
 * what is left is a set of models. Two modes of which none is the stronger one compare as false.
 */
public final class GuardTyper {
  private final Settings settings;
  private final Diagnostics diagnostics;

  public GuardTyper(Settings settings, Diagnostics diagnostics) {
    this.settings = settings;
    this.diagnostics = diagnostics;
  }

  /** The models for which the guard holds; empty after a diagnostic. */
  public Optional<ModelSet> models(Guard guard) {
    return switch (guard) {
      case Guard.Models models ->
          Optional.of(ModelSet.of(new ModelClauseTyper(diagnostics).once(models.models())));
      case Guard.Setting setting ->
          operand(setting).flatMap(operand -> truth(setting.span(), operand));
      case Guard.Not not -> models(not.operand()).map(ModelSet::complement);
      case Guard.Binary binary ->
          switch (BinaryOperator.of(binary.operator())) {
            case BinaryOperator.Logical logical -> {
              Optional<ModelSet> left = models(binary.left());
              Optional<ModelSet> right = models(binary.right());
              yield left.flatMap(
                  l -> right.map(r -> logical == BinaryOperator.Logical.AND ? l.and(r) : l.or(r)));
            }
            case BinaryOperator.Comparison comparison -> compare(binary, comparison);
            case BinaryOperator.Equality equality ->
                both(binary.span(), binary.left(), binary.right())
                    .map(p -> same(p) == (equality == BinaryOperator.Equality.EQUAL))
                    .map(ModelSet::all);
            case BinaryOperator.Arithmetic other -> throw new IllegalStateException(other.symbol());
            case BinaryOperator.Shift other -> throw new IllegalStateException(other.symbol());
            case BinaryOperator.Bitwise other -> throw new IllegalStateException(other.symbol());
          };
      case Guard.OneOf oneOf -> oneOf(oneOf);
    };
  }

  /** Two settings of one kind. */
  private record Both(Setting left, Setting right) {}

  private Optional<ModelSet> truth(Span span, Setting setting) {
    boolean isBoolean =
        setting instanceof Setting.Constant constant
            && constant.value().type() == PrimitiveType.BOOLEAN;
    if (!isBoolean) {
      return error(
          Code.L301, span, "a guard is a condition, this is " + kind(setting), "compare it");
    }
    return Optional.of(ModelSet.all(setting.text().equals("true")));
  }

  private Optional<ModelSet> oneOf(Guard.OneOf oneOf) {
    Optional<Setting> operand = operand(oneOf.operand());
    boolean found = false;
    boolean valid = operand.isPresent();
    for (Expr candidate : oneOf.settings()) {
      Optional<Both> pair =
          operand.flatMap(left ->
              setting(candidate).flatMap(right -> ofOneKind(candidate.span(), left, right)));
      valid &= pair.isPresent();
      found |= pair.filter(GuardTyper::same).isPresent();
    }
    return valid ? Optional.of(ModelSet.all(found)) : Optional.empty();
  }

  private Optional<Both> both(Span span, Guard left, Guard right) {
    Optional<Setting> l = operand(left);
    Optional<Setting> r = operand(right);
    return l.flatMap(one -> r.flatMap(other -> ofOneKind(span, one, other)));
  }

  private Optional<Both> ofOneKind(Span span, Setting left, Setting right) {
    boolean fits =
        switch (left) {
          case Setting.Order one ->
              right instanceof Setting.Order other && one.word().isOfKindOf(other.word());
          case Setting.Constant one ->
              right instanceof Setting.Constant other
                  && one.value().type().isNumeric() == other.value().type().isNumeric();
        };
    return fits
        ? Optional.of(new Both(left, right))
        : error(Code.L202, span, kind(left) + " is not compared with " + kind(right), "two kinds");
  }

  private static boolean same(Both pair) {
    return pair.left().text().equals(pair.right().text());
  }

  private Optional<ModelSet> compare(Guard.Binary binary, BinaryOperator.Comparison operator) {
    return both(binary.span(), binary.left(), binary.right())
        .flatMap(pair ->
            switch (pair.left()) {
              case Setting.Order left ->
                  switch (pair.right()) {
                    case Setting.Order right -> compare(binary.span(), operator, left, right);
                    case Setting.Constant ignored -> Optional.empty();
                  };
              case Setting.Constant left ->
                  switch (pair.right()) {
                    case Setting.Constant right -> compare(binary.span(), operator, left, right);
                    case Setting.Order ignored -> Optional.empty();
                  };
            })
        .map(ModelSet::all);
  }

  private Optional<Boolean> compare(
      Span span, BinaryOperator.Comparison operator, Setting.Order left, Setting.Order right) {
    OrderWord one = left.word();
    OrderWord other = right.word();
    if (one == other) {
      return Optional.of(operator.apply(0, 0));
    } else if (one.isWeakerThan(other)) {
      return Optional.of(operator.apply(0, 1));
    } else if (other.isWeakerThan(one)) {
      return Optional.of(operator.apply(1, 0));
    }
    diagnostics.add(
        Diagnostic.of(
                Code.L312,
                span,
                "neither of '%s' and '%s' is stronger than the other"
                    .formatted(one.word(), other.word()),
                "counts as false")
            .withHelp("a list says which are meant: … in [%s, …]".formatted(other.word())));
    return Optional.of(false);
  }

  private Optional<Boolean> compare(
      Span span,
      BinaryOperator.Comparison operator,
      Setting.Constant left,
      Setting.Constant right) {
    return left.value().type().isNumeric()
        ? Optional.of(operator.apply(left.value().asLong(), right.value().asLong()))
        : error(
            Code.L202, span, "'" + operator.symbol() + "' does not take booleans", "use == or !=");
  }

  private Optional<Setting> operand(Guard guard) {
    return guard instanceof Guard.Setting setting
        ? setting(setting.setting())
        : error(Code.L202, guard.span(), "a condition is not compared", "a condition");
  }

  private Optional<Setting> setting(Expr expr) {
    if (!(expr instanceof Expr.Named named)) {
      return AxisTyper.constant(expr, diagnostics);
    }
    Optional<Setting> found =
        settings
            .of(named.name())
            .map(Settings.Assigned::setting)
            .or(() -> OrderWord.named(named.name()).map(Setting.Order::new));
    if (found.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L101,
                  named.span(),
                  "there is no parameter '" + named.name() + "'",
                  "not found in this test")
              .withHelp(
                  settings.axes().isEmpty()
                      ? "a guard speaks of models, and in a family of its parameters"
                      : Spelling.hint("parameter", named.name(), settings.parameters())));
    }
    return found;
  }

  private static String kind(Setting setting) {
    return switch (setting) {
      case Setting.Order order ->
          order.word().isMode() && order.word().isFence()
              ? "a mode or a fence"
              : order.word().isMode() ? "an access mode" : "a fence";
      case Setting.Constant constant ->
          constant.value().type().isNumeric() ? "a number" : "a boolean";
    };
  }

  private <T> Optional<T> error(Code code, Span span, String headline, String label) {
    diagnostics.add(Diagnostic.of(code, span, headline, label));
    return Optional.empty();
  }
}

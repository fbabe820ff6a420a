package dev.jlitmus.semantic.herd.code;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.herd.state.Numbers;
import dev.jlitmus.semantic.herd.state.RegisterUses;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.herd.Dialect;
import java.util.Optional;

/**
 * Types the expressions of a thread. As in C, a comparison is a number where a number is needed,
 * and a number is a condition where one is needed: that it is not zero.
 */
final class Expressions {
  private final ThreadScope scope;
  private final Numbers numbers;
  private final Calls calls;

  Expressions(ThreadScope scope, Dialect dialect) {
    this.scope = scope;
    this.numbers = new Numbers(scope.diagnostics());
    this.calls =
        switch (dialect) {
          case JAVA -> new JavaCalls(scope, this);
          case C -> new CCalls(scope, this);
        };
  }

  Calls calls() {
    return calls;
  }

  /** A number. */
  Expression number(Expr expression) {
    return asNumber(typed(expression));
  }

  static Expression asNumber(Expression typed) {
    Span span = typed.span();
    return typed.type() == PrimitiveType.BOOLEAN
        ? new Expression.Conditional(
            span, typed, constant(span, 1), constant(span, 0), PrimitiveType.INT)
        : typed;
  }

  /** A number of the type; a wider one is cut off, as C's assignments do. */
  Expression number(Expr expression, PrimitiveType type) {
    return converted(number(expression), type);
  }

  static Expression converted(Expression number, PrimitiveType type) {
    return number.type().widensTo(type) ? number : new Expression.Cast(number.span(), type, number);
  }

  /** A boolean. */
  Expression condition(Expr expression) {
    return asCondition(typed(expression));
  }

  private static Expression asCondition(Expression typed) {
    Span span = typed.span();
    return typed.type() == PrimitiveType.BOOLEAN
        ? typed
        : new Expression.Binary(
            span,
            BinaryOperator.Equality.NOT_EQUAL,
            typed,
            constant(span, 0),
            PrimitiveType.BOOLEAN);
  }

  private static Expression constant(Span span, int value) {
    return new Expression.Constant(span, Value.of(value));
  }

  private Expression typed(Expr expression) {
    return switch (expression) {
      case Expr.Literal literal ->
          new Expression.Constant(literal.span(), numbers.value(literal.span()));
      case Expr.Named named -> scope.read(named);
      case Expr.Call call -> calls.value(call);
      case Expr.Unary unary -> unary(unary);
      case Expr.Binary binary -> binary(binary);
      case Expr.Indexed other -> throw RegisterUses.notOfHerd(other.span());
      case Expr.Select other -> throw RegisterUses.notOfHerd(other.span());
      case Expr.Conditional other -> throw RegisterUses.notOfHerd(other.span());
      case Expr.Cast other -> throw RegisterUses.notOfHerd(other.span());
      case Expr.Lambda other -> throw RegisterUses.notOfHerd(other.span());
      case Expr.New other -> throw RegisterUses.notOfHerd(other.span());
      case Expr.NewArray other -> throw RegisterUses.notOfHerd(other.span());
      case Expr.Elements other -> throw RegisterUses.notOfHerd(other.span());
      case Expr.Tuple other -> throw RegisterUses.notOfHerd(other.span());
      case Expr.Table other -> throw RegisterUses.notOfHerd(other.span());
    };
  }

  private Expression unary(Expr.Unary unary) {
    Span span = unary.span();
    return switch (unary.operator()) {
      case "*" ->
          location(unary.operand())
              .<Expression>map(location -> plainRead(span, location))
              .orElse(constant(span, 0));
      case "!" ->
          new Expression.Unary(
              span, UnaryOperator.NOT, condition(unary.operand()), PrimitiveType.BOOLEAN);
      case "-" -> negated(span, number(unary.operand()));
      default ->
          scope.failed(Diagnostic.of(Code.L201, span, "an address is not a value here", ""), span);
    };
  }

  static Expression negated(Span span, Expression number) {
    return new Expression.Unary(
        span, UnaryOperator.MINUS, number, number.type().primitive().promoted());
  }

  /** C's bare access, which is not atomic whatever the location's type; herd7 takes it so. */
  static Expression plainRead(Span span, SharedField location) {
    return new Expression.Read(span, new Place.Shared(location), AccessMode.PLAIN, true);
  }

  /** What {@code *e} on the left of an assignment is, empty after a diagnostic. */
  Optional<SharedField> pointee(Expr target) {
    if (target instanceof Expr.Unary unary && unary.operator().equals("*")) {
      return location(unary.operand());
    }
    scope.failed(
        Diagnostic.of(Code.L201, target.span(), "this cannot be assigned to", ""), target.span());
    return Optional.empty();
  }

  /** What an address points at, empty after a diagnostic. */
  Optional<SharedField> location(Expr address) {
    if (address instanceof Expr.Named named) {
      return scope.location(named.span(), named.name());
    }
    scope.failed(
        Diagnostic.of(Code.L201, address.span(), "this is not the name of an address", ""),
        address.span());
    return Optional.empty();
  }

  private Expression binary(Expr.Binary binary) {
    Span span = binary.span();
    BinaryOperator operator = BinaryOperator.of(binary.operator());
    return switch (operator) {
      case BinaryOperator.Logical logical ->
          new Expression.Binary(
              span,
              logical,
              condition(binary.left()),
              condition(binary.right()),
              PrimitiveType.BOOLEAN);
      case BinaryOperator.Comparison comparison ->
          new Expression.Binary(
              span,
              comparison,
              number(binary.left()),
              number(binary.right()),
              PrimitiveType.BOOLEAN);
      case BinaryOperator.Equality equality ->
          new Expression.Binary(
              span, equality, number(binary.left()), number(binary.right()), PrimitiveType.BOOLEAN);
      case BinaryOperator.Arithmetic arithmetic -> ofNumbers(binary, arithmetic);
      case BinaryOperator.Bitwise bitwise -> ofNumbers(binary, bitwise);
      case BinaryOperator.Shift shift -> ofNumbers(binary, shift);
    };
  }

  private Expression ofNumbers(Expr.Binary binary, BinaryOperator operator) {
    Expression left = number(binary.left());
    Expression right = number(binary.right());
    boolean divides =
        operator == BinaryOperator.Arithmetic.DIVIDE
            || operator == BinaryOperator.Arithmetic.REMAINDER;
    if (divides && right instanceof Expression.Constant divisor && divisor.value().asLong() == 0) {
      return scope.failed(
          Diagnostic.of(Code.L208, right.span(), "division by zero", ""), binary.span());
    }
    PrimitiveType type = PrimitiveType.promoted(left.type().primitive(), right.type().primitive());
    return new Expression.Binary(binary.span(), operator, left, right, type);
  }
}

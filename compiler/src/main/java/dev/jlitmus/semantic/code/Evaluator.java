package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates typed expressions as Java does (JLS 15.7: operands left to right; 15.17–15.24), with
 * memory and variables left to an environment. An integer division by zero throws {@link
 * ArithmeticException}, as in Java.
 */
public final class Evaluator {

  /** Where values come from. */
  public interface Environment {
    /** The variable's value, of its type. */
    Value variable(Variable variable);

    /** The value read, of the location's type. */
    Value read(Expression.Read read);

    /**
     * The value read, or for a compare-and-set whether it wrote.
     *
     * @param arguments already of the location's type
     */
    Value update(Expression.Update update, List<Value> arguments);

    /**
     * The value returned, of the method's type.
     *
     * @param arguments of the parameters' types
     */
    default Value call(Expression.Call call, List<Value> arguments) {
      throw new IllegalStateException(call.invocation().method().name() + " is called");
    }

    /**
     * What a synchronizer's method returns.
     *
     * @param arguments of the types of its parameters
     */
    default Value operate(Expression.Operate operate, List<Value> arguments) {
      throw new IllegalStateException(operate.call().target().name() + " is used");
    }
  }

  private final Environment environment;

  public Evaluator(Environment environment) {
    this.environment = environment;
  }

  /** The expression's value, of its type. */
  public Value evaluate(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> constant.value();
      case Expression.Use use -> environment.variable(use.variable());
      case Expression.Read read -> environment.read(read);
      case Expression.Update update -> update(update);
      case Expression.Call call -> environment.call(call, arguments(call.invocation()));
      case Expression.Operate operate -> environment.operate(operate, arguments(operate.call()));
      case Expression.Unary unary -> unary(unary);
      case Expression.Binary binary -> binary(binary);
      case Expression.Conditional conditional ->
          evaluate(
                  evaluate(conditional.condition()).isTrue()
                      ? conditional.then()
                      : conditional.otherwise())
              .to(conditional.type());
      case Expression.Cast cast -> evaluate(cast.operand()).to(cast.type());
    };
  }

  /** The arguments of a call, evaluated and converted to the types of the parameters. */
  public List<Value> arguments(Invocation invocation) {
    List<Value> values = new ArrayList<>();
    for (Expression argument : invocation.arguments()) {
      Local parameter = invocation.method().parameters().get(values.size());
      values.add(evaluate(argument).to(parameter.type()));
    }
    return values;
  }

  /** The arguments of a call, evaluated and converted. */
  public List<Value> arguments(SyncCall call) {
    return call.arguments().stream()
        .map(argument -> evaluate(argument).to(call.target().element().orElse(argument.type())))
        .toList();
  }

  private Value update(Expression.Update update) {
    List<Value> arguments =
        update.arguments().stream().map(a -> evaluate(a).to(update.location().type())).toList();
    return environment.update(update, arguments);
  }

  private Value unary(Expression.Unary unary) {
    PrimitiveType type = unary.type();
    Value operand = evaluate(unary.operand()).to(type);
    return switch (unary.operator()) {
      case NOT -> Value.of(!operand.isTrue());
      case PLUS -> operand;
      case MINUS ->
          type.isFloating()
              ? Value.ofFloating(type, -operand.asDouble())
              : Value.ofIntegral(type, -operand.asLong());
      case COMPLEMENT -> Value.ofIntegral(type, ~operand.asLong());
    };
  }

  private Value binary(Expression.Binary binary) {
    PrimitiveType type = binary.type();
    Value left = evaluate(binary.left());
    return switch (binary.operator()) {
      case BinaryOperator.Logical logical -> {
        boolean decided = left.isTrue() == (logical == BinaryOperator.Logical.OR);
        yield decided ? left : evaluate(binary.right());
      }
      case BinaryOperator.Arithmetic arithmetic -> {
        Value right = evaluate(binary.right());
        yield type.isFloating()
            ? Value.ofFloating(type, arithmetic.apply(floating(left, type), floating(right, type)))
            : Value.ofIntegral(type, arithmetic.apply(left.asLong(), right.asLong()));
      }
      case BinaryOperator.Shift shift -> {
        Value right = evaluate(binary.right());
        yield type == PrimitiveType.LONG
            ? Value.ofIntegral(type, shift.apply(left.asLong(), right.asLong()))
            : Value.ofIntegral(type, shift.apply((int) left.asLong(), right.asLong()));
      }
      case BinaryOperator.Bitwise bitwise -> {
        long bits = bitwise.apply(left.asLong(), evaluate(binary.right()).asLong());
        yield type == PrimitiveType.BOOLEAN ? Value.of(bits != 0) : Value.ofIntegral(type, bits);
      }
      case BinaryOperator.Comparison comparison -> {
        Value right = evaluate(binary.right());
        PrimitiveType common = PrimitiveType.promoted(left.type(), right.type());
        yield Value.of(
            common.isFloating()
                ? comparison.apply(floating(left, common), floating(right, common))
                : comparison.apply(left.asLong(), right.asLong()));
      }
      case BinaryOperator.Equality equality ->
          Value.of(
              equal(left, evaluate(binary.right())) == (equality == BinaryOperator.Equality.EQUAL));
    };
  }

  /** Java's {@code ==} (JLS 15.21): NaN is unequal to itself, and the zeros are equal. */
  private static boolean equal(Value left, Value right) {
    if (left.type() == PrimitiveType.BOOLEAN) {
      return left.isTrue() == right.isTrue();
    }
    PrimitiveType common = PrimitiveType.promoted(left.type(), right.type());
    return common.isFloating()
        ? floating(left, common) == floating(right, common)
        : left.asLong() == right.asLong();
  }

  private static double floating(Value value, PrimitiveType type) {
    return value.to(type).asDouble();
  }
}

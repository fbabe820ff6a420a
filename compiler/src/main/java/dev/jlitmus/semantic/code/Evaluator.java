package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.semantic.value.Value.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates typed expressions as Java does (JLS 15.7: operands left to right; 15.17–15.24), with
 * memory and variables left to an environment. What throws in Java throws {@link ThrownException}.
 */
public final class Evaluator {

  /** Where values come from. */
  public interface Environment {
    /** The variable's value, of its type. */
    Value variable(Variable variable);

    /**
     * The value read, of the place's type.
     *
     * @param operands of the place
     */
    Value read(Expression.Read read, List<Value> operands);

    /**
     * The value read, or for a compare-and-set whether it wrote.
     *
     * @param operands of the place
     * @param arguments already of the place's type
     */
    Value update(Expression.Update update, List<Value> operands, List<Value> arguments);

    /**
     * A new object on which the constructor has run.
     *
     * @param arguments of the types of the constructor's parameters but the first
     */
    default Reference create(Expression.New created, List<Value> arguments) {
      throw new IllegalStateException(created.type().text() + " is created");
    }

    /**
     * A new array.
     *
     * @param length not negative
     * @param elements of the type of the array's elements
     */
    default Reference create(Expression.NewArray created, int length, List<Value> elements) {
      throw new IllegalStateException(created.type().text() + " is created");
    }

    /**
     * A new synchronizer.
     *
     * @param argument its number, or its lock; empty where it has none
     */
    default Reference create(Expression.NewSynchronizer created, Optional<Value> argument) {
      throw new IllegalStateException(created.type().text() + " is created");
    }

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
     * @param operands the object, and the arguments as the method takes them
     */
    default Value operate(Expression.Operate operate, List<Value> operands) {
      throw new IllegalStateException(operate.call().method().methodName() + " is called");
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
      case Expression.Read read -> environment.read(read, operands(read.place()));
      case Expression.Update update -> update(update);
      case Expression.Call call -> environment.call(call, arguments(call.invocation()));
      case Expression.Operate operate -> environment.operate(operate, operands(operate.call()));
      case Expression.New created -> create(created);
      case Expression.NewArray created -> create(created);
      case Expression.NewSynchronizer created ->
          environment.create(created, created.argument().map(this::evaluate));
      case Expression.Length length -> length(length);
      case Expression.Unary unary -> unary(unary);
      case Expression.Binary binary -> binary(binary);
      case Expression.Conditional conditional ->
          evaluate(
                  evaluate(conditional.condition()).isTrue()
                      ? conditional.then()
                      : conditional.otherwise())
              .to(conditional.type());
      case Expression.Cast cast -> cast(cast);
    };
  }

  /** An object of another class is refused (JLS 5.5). */
  private Value cast(Expression.Cast cast) {
    Value value = evaluate(cast.operand());
    boolean narrows =
        cast.type() instanceof ReferenceType && !cast.operand().type().widensTo(cast.type());
    if (narrows && !value.reference().isOf(cast.type())) {
      throw new ThrownException(ExceptionKind.CLASS_CAST);
    }
    return value.to(cast.type());
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

  /** What the function yields that a call takes. */
  public Value function(SyncCall call) {
    return evaluate(call.arguments().getLast()).to(call.parameters().getLast());
  }

  /** The object that a call is on, and its arguments, evaluated and converted. */
  public List<Value> operands(SyncCall call) {
    List<Value> values = new ArrayList<>();
    values.add(evaluate(call.target()));
    for (Expression argument : call.evaluated()) {
      values.add(evaluate(argument).to(call.parameters().get(values.size() - 1)));
    }
    return values;
  }

  /** What finds the place, evaluated: a reference, an index of type int. */
  public List<Value> operands(Place place) {
    return switch (place) {
      case Place.Shared ignored -> List.of();
      case Place.Member member -> List.of(evaluate(member.target()));
      case Place.Element element -> {
        Value array = evaluate(element.array());
        yield List.of(array, evaluate(element.index()).to(PrimitiveType.INT));
      }
    };
  }

  private Value update(Expression.Update update) {
    List<Value> operands = operands(update.place());
    return environment.update(
        update, operands, evaluated(update.arguments(), update.place().type()));
  }

  private List<Value> evaluated(List<Expression> expressions, Type type) {
    return expressions.stream().map(expression -> evaluate(expression).to(type)).toList();
  }

  private Value create(Expression.New created) {
    List<Value> values = new ArrayList<>();
    for (Expression argument : created.arguments()) {
      Local parameter = created.constructor().parameters().get(values.size() + 1);
      values.add(evaluate(argument).to(parameter.type()));
    }
    return environment.create(created, values);
  }

  private Value create(Expression.NewArray created) {
    int length = (int) evaluate(created.length()).asLong();
    if (length < 0) {
      throw new ThrownException(ExceptionKind.NEGATIVE_ARRAY_SIZE);
    }
    return environment.create(
        created, length, evaluated(created.elements(), created.type().element()));
  }

  private Value length(Expression.Length length) {
    Reference array = evaluate(length.array()).reference();
    if (array.isNull()) {
      throw new ThrownException(ExceptionKind.NULL_POINTER);
    }
    return Value.of(array.length());
  }

  private Value unary(Expression.Unary unary) {
    PrimitiveType type = unary.type().primitive();
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
    PrimitiveType type = binary.type().primitive();
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
            : Value.ofIntegral(type, integral(arithmetic, left.asLong(), right.asLong()));
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
        PrimitiveType common = promoted(left, right);
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

  private static long integral(BinaryOperator.Arithmetic operator, long left, long right) {
    try {
      return operator.apply(left, right);
    } catch (ArithmeticException divisionByZero) {
      throw new ThrownException(ExceptionKind.ARITHMETIC);
    }
  }

  /** Java's {@code ==} (JLS 15.21): NaN is unequal to itself, and the zeros are equal. */
  private static boolean equal(Value left, Value right) {
    return switch (left) {
      case Reference reference -> reference.equals(right);
      case Value.Primitive primitive -> {
        if (primitive.type() == PrimitiveType.BOOLEAN) {
          yield left.isTrue() == right.isTrue();
        }
        PrimitiveType common = promoted(left, right);
        yield common.isFloating()
            ? floating(left, common) == floating(right, common)
            : left.asLong() == right.asLong();
      }
    };
  }

  private static PrimitiveType promoted(Value left, Value right) {
    return PrimitiveType.promoted(left.primitive().type(), right.primitive().type());
  }

  private static double floating(Value value, PrimitiveType type) {
    return value.to(type).asDouble();
  }
}

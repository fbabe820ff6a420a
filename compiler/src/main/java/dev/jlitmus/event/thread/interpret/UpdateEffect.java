package dev.jlitmus.event.thread.interpret;

import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.semantic.value.Value.Primitive;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;

/**
 * What an atomic update writes, as {@link java.lang.invoke.VarHandle} defines it: comparisons are
 * of bits, so that a NaN is found and the zeros of a floating type differ.
 */
record UpdateEffect(UpdateOperation operation) {

  /** The value written over {@code read}; empty if the update leaves it. */
  Optional<Value> written(Value read, List<Value> arguments) {
    return switch (operation) {
      case COMPARE_AND_SET, WEAK_COMPARE_AND_SET, COMPARE_AND_EXCHANGE ->
          read.equals(arguments.get(0)) ? Optional.of(arguments.get(1)) : Optional.empty();
      case GET_AND_SET -> Optional.of(arguments.getFirst());
      case GET_AND_ADD -> Optional.of(sum(read, arguments.getFirst()));
      case GET_AND_INCREMENT -> Optional.of(sum(read, Value.of(1).to(read.primitive().type())));
      case GET_AND_DECREMENT -> Optional.of(sum(read, Value.of(-1).to(read.primitive().type())));
      case GET_AND_BITWISE_OR -> Optional.of(bitwise(read, arguments, (a, b) -> a | b));
      case GET_AND_BITWISE_AND -> Optional.of(bitwise(read, arguments, (a, b) -> a & b));
      case GET_AND_BITWISE_XOR -> Optional.of(bitwise(read, arguments, (a, b) -> a ^ b));
    };
  }

  private static Value sum(Value a, Value b) {
    PrimitiveType type = a.primitive().type();
    return type.isFloating()
        ? Value.ofFloating(type, a.asDouble() + b.asDouble())
        : Value.ofIntegral(type, a.asLong() + b.asLong());
  }

  private static Value bitwise(Value read, List<Value> arguments, LongBinaryOperator operator) {
    Primitive left = read.primitive();
    long bits = operator.applyAsLong(left.bits(), arguments.getFirst().primitive().bits());
    return new Primitive(left.type(), bits);
  }
}

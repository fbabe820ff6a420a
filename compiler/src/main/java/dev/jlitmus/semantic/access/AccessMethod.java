package dev.jlitmus.semantic.access;

import static dev.jlitmus.semantic.access.AccessMode.ACQUIRE;
import static dev.jlitmus.semantic.access.AccessMode.OPAQUE;
import static dev.jlitmus.semantic.access.AccessMode.PLAIN;
import static dev.jlitmus.semantic.access.AccessMode.RELEASE;
import static dev.jlitmus.semantic.access.AccessMode.VOLATILE;
import static dev.jlitmus.semantic.access.UpdateOperation.COMPARE_AND_EXCHANGE;
import static dev.jlitmus.semantic.access.UpdateOperation.COMPARE_AND_SET;
import static dev.jlitmus.semantic.access.UpdateOperation.GET_AND_ADD;
import static dev.jlitmus.semantic.access.UpdateOperation.GET_AND_BITWISE_AND;
import static dev.jlitmus.semantic.access.UpdateOperation.GET_AND_BITWISE_OR;
import static dev.jlitmus.semantic.access.UpdateOperation.GET_AND_BITWISE_XOR;
import static dev.jlitmus.semantic.access.UpdateOperation.GET_AND_DECREMENT;
import static dev.jlitmus.semantic.access.UpdateOperation.GET_AND_INCREMENT;
import static dev.jlitmus.semantic.access.UpdateOperation.GET_AND_SET;
import static dev.jlitmus.semantic.access.UpdateOperation.WEAK_COMPARE_AND_SET;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The access methods of {@link java.lang.invoke.VarHandle}, one row each, and two that only the
 * atomic classes have, {@code getAndIncrement} and {@code getAndDecrement}. An update's write half
 * is plain where the method is called acquire, and its read half where it is called release.
 */
public enum AccessMethod {
  GET("get", new Shape.Load(PLAIN)),
  GET_OPAQUE("getOpaque", new Shape.Load(OPAQUE)),
  GET_ACQUIRE("getAcquire", new Shape.Load(ACQUIRE)),
  GET_VOLATILE("getVolatile", new Shape.Load(VOLATILE)),
  SET("set", new Shape.Store(PLAIN)),
  SET_OPAQUE("setOpaque", new Shape.Store(OPAQUE)),
  SET_RELEASE("setRelease", new Shape.Store(RELEASE)),
  SET_VOLATILE("setVolatile", new Shape.Store(VOLATILE)),
  CAS("compareAndSet", new Shape.Modify(COMPARE_AND_SET, VOLATILE, VOLATILE)),
  CAE("compareAndExchange", new Shape.Modify(COMPARE_AND_EXCHANGE, VOLATILE, VOLATILE)),
  CAE_ACQUIRE("compareAndExchangeAcquire", new Shape.Modify(COMPARE_AND_EXCHANGE, ACQUIRE, PLAIN)),
  CAE_RELEASE("compareAndExchangeRelease", new Shape.Modify(COMPARE_AND_EXCHANGE, PLAIN, RELEASE)),
  WEAK_CAS("weakCompareAndSet", new Shape.Modify(WEAK_COMPARE_AND_SET, VOLATILE, VOLATILE)),
  WEAK_CAS_PLAIN("weakCompareAndSetPlain", new Shape.Modify(WEAK_COMPARE_AND_SET, PLAIN, PLAIN)),
  WEAK_CAS_ACQUIRE(
      "weakCompareAndSetAcquire", new Shape.Modify(WEAK_COMPARE_AND_SET, ACQUIRE, PLAIN)),
  WEAK_CAS_RELEASE(
      "weakCompareAndSetRelease", new Shape.Modify(WEAK_COMPARE_AND_SET, PLAIN, RELEASE)),
  SWAP("getAndSet", new Shape.Modify(GET_AND_SET, VOLATILE, VOLATILE)),
  SWAP_ACQUIRE("getAndSetAcquire", new Shape.Modify(GET_AND_SET, ACQUIRE, PLAIN)),
  SWAP_RELEASE("getAndSetRelease", new Shape.Modify(GET_AND_SET, PLAIN, RELEASE)),
  ADD("getAndAdd", new Shape.Modify(GET_AND_ADD, VOLATILE, VOLATILE)),
  ADD_ACQUIRE("getAndAddAcquire", new Shape.Modify(GET_AND_ADD, ACQUIRE, PLAIN)),
  ADD_RELEASE("getAndAddRelease", new Shape.Modify(GET_AND_ADD, PLAIN, RELEASE)),
  INCREMENT("getAndIncrement", new Shape.Modify(GET_AND_INCREMENT, VOLATILE, VOLATILE)),
  DECREMENT("getAndDecrement", new Shape.Modify(GET_AND_DECREMENT, VOLATILE, VOLATILE)),
  OR("getAndBitwiseOr", new Shape.Modify(GET_AND_BITWISE_OR, VOLATILE, VOLATILE)),
  OR_ACQUIRE("getAndBitwiseOrAcquire", new Shape.Modify(GET_AND_BITWISE_OR, ACQUIRE, PLAIN)),
  OR_RELEASE("getAndBitwiseOrRelease", new Shape.Modify(GET_AND_BITWISE_OR, PLAIN, RELEASE)),
  AND("getAndBitwiseAnd", new Shape.Modify(GET_AND_BITWISE_AND, VOLATILE, VOLATILE)),
  AND_ACQUIRE("getAndBitwiseAndAcquire", new Shape.Modify(GET_AND_BITWISE_AND, ACQUIRE, PLAIN)),
  AND_RELEASE("getAndBitwiseAndRelease", new Shape.Modify(GET_AND_BITWISE_AND, PLAIN, RELEASE)),
  XOR("getAndBitwiseXor", new Shape.Modify(GET_AND_BITWISE_XOR, VOLATILE, VOLATILE)),
  XOR_ACQUIRE("getAndBitwiseXorAcquire", new Shape.Modify(GET_AND_BITWISE_XOR, ACQUIRE, PLAIN)),
  XOR_RELEASE("getAndBitwiseXorRelease", new Shape.Modify(GET_AND_BITWISE_XOR, PLAIN, RELEASE));

  /** What a method does to memory. */
  public sealed interface Shape {
    /** {@code ()}: reads. */
    record Load(AccessMode mode) implements Shape {}

    /** {@code (value)}: writes; yields nothing. */
    record Store(AccessMode mode) implements Shape {}

    /** Reads and writes in one. */
    record Modify(UpdateOperation operation, AccessMode readMode, AccessMode writeMode)
        implements Shape {}
  }

  private static final Map<String, AccessMethod> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(AccessMethod::methodName, Function.identity()));
  private static final Map<Shape, AccessMethod> BY_SHAPE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(AccessMethod::shape, Function.identity()));

  private final String methodName;
  private final Shape shape;

  AccessMethod(String methodName, Shape shape) {
    this.methodName = methodName;
    this.shape = shape;
  }

  public String methodName() {
    return methodName;
  }

  public Shape shape() {
    return shape;
  }

  public static Optional<AccessMethod> named(String methodName) {
    return Optional.ofNullable(BY_NAME.get(methodName));
  }

  /** Whether the name says no mode, so that a parameter may: {@code get}, {@code getAndAdd}. */
  public boolean takesMode() {
    return switch (shape) {
      case Shape.Load load -> load.mode() == PLAIN;
      case Shape.Store store -> store.mode() == PLAIN;
      case Shape.Modify modify -> modify.readMode() == VOLATILE;
    };
  }

  /**
   * The same operation in another mode, an update's other half being plain in acquire and release;
   * empty where Java has no such method.
   */
  public Optional<AccessMethod> inMode(AccessMode mode) {
    return of(
        switch (shape) {
          case Shape.Load load -> new Shape.Load(mode);
          case Shape.Store store -> new Shape.Store(mode);
          case Shape.Modify modify ->
              new Shape.Modify(
                  modify.operation(),
                  mode == RELEASE ? PLAIN : mode,
                  mode == ACQUIRE ? PLAIN : mode);
        });
  }

  /** The method that does this; empty where Java has none, such as an opaque update. */
  public static Optional<AccessMethod> of(Shape shape) {
    return Optional.ofNullable(BY_SHAPE.get(shape));
  }
}

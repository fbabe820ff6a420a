package dev.jlitmus.semantic.herd.code;

import dev.jlitmus.semantic.access.UpdateOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions of C11's stdatomic.h (N1570 7.17.7) that are read, one row each. */
enum AtomicFunction {
  LOAD("atomic_load", 1),
  STORE("atomic_store", 2),
  EXCHANGE("atomic_exchange", 2),
  FETCH_ADD("atomic_fetch_add", 2),
  FETCH_SUB("atomic_fetch_sub", 2),
  FETCH_OR("atomic_fetch_or", 2),
  FETCH_XOR("atomic_fetch_xor", 2),
  FETCH_AND("atomic_fetch_and", 2),
  COMPARE_EXCHANGE_STRONG("atomic_compare_exchange_strong", 3),
  COMPARE_EXCHANGE_WEAK("atomic_compare_exchange_weak", 3),
  THREAD_FENCE("atomic_thread_fence", 0);

  /** Ends the name of the form that takes memory orders. */
  private static final String EXPLICIT = "_explicit";

  private static final Map<String, AtomicFunction> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(f -> f.cName, Function.identity()));

  private final String cName;
  private final int operands;

  AtomicFunction(String cName, int operands) {
    this.cName = cName;
    this.operands = operands;
  }

  /** The function of this name, with or without {@code _explicit}. */
  static Optional<AtomicFunction> named(String name) {
    Optional<AtomicFunction> plain = Optional.ofNullable(BY_NAME.get(name));
    return plain.isPresent() || !name.endsWith(EXPLICIT)
        ? plain
        : Optional.ofNullable(BY_NAME.get(name.substring(0, name.length() - EXPLICIT.length())))
            .filter(function -> function != THREAD_FENCE);
  }

  /** All names, those with {@code _explicit} included. */
  static List<String> names() {
    return Arrays.stream(values())
        .flatMap(function -> Stream.of(function.cName, function.cName + EXPLICIT))
        .toList();
  }

  /** How many operands stand before the memory orders. */
  int operands() {
    return operands;
  }

  /** How many memory orders a call by this name takes. */
  int orders(String name) {
    return switch (this) {
      case THREAD_FENCE -> 1;
      case COMPARE_EXCHANGE_STRONG, COMPARE_EXCHANGE_WEAK -> name.endsWith(EXPLICIT) ? 2 : 0;
      case LOAD, STORE, EXCHANGE, FETCH_ADD, FETCH_SUB, FETCH_OR, FETCH_XOR, FETCH_AND ->
          name.endsWith(EXPLICIT) ? 1 : 0;
    };
  }

  /** What an update of this function does to memory; empty for the others. */
  Optional<UpdateOperation> update() {
    return switch (this) {
      case EXCHANGE -> Optional.of(UpdateOperation.GET_AND_SET);
      case FETCH_ADD, FETCH_SUB -> Optional.of(UpdateOperation.GET_AND_ADD);
      case FETCH_OR -> Optional.of(UpdateOperation.GET_AND_BITWISE_OR);
      case FETCH_XOR -> Optional.of(UpdateOperation.GET_AND_BITWISE_XOR);
      case FETCH_AND -> Optional.of(UpdateOperation.GET_AND_BITWISE_AND);
      case LOAD, STORE, COMPARE_EXCHANGE_STRONG, COMPARE_EXCHANGE_WEAK, THREAD_FENCE ->
          Optional.empty();
    };
  }
}

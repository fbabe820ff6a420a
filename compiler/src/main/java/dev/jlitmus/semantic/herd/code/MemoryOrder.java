package dev.jlitmus.semantic.herd.code;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The memory orders of C11 (N1570 7.17.3) as access modes and fences: relaxed is opaque,
 * sequentially consistent is volatile, and consume is promoted to acquire, as every compiler does.
 */
enum MemoryOrder {
  RELAXED,
  CONSUME,
  ACQUIRE,
  RELEASE,
  ACQ_REL,
  SEQ_CST;

  private static final String PREFIX = "memory_order_";

  static Optional<MemoryOrder> named(String name) {
    return Arrays.stream(values()).filter(order -> order.cName().equals(name)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(MemoryOrder::cName).toList();
  }

  String cName() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }

  /** Whether C has loads of this order (7.17.7.2). */
  boolean isOfLoads() {
    return this != RELEASE && this != ACQ_REL;
  }

  /** Whether C has stores of this order (7.17.7.1). */
  boolean isOfStores() {
    return this == RELAXED || this == RELEASE || this == SEQ_CST;
  }

  /** The mode of a load, or of the read half of an update. */
  AccessMode ofRead() {
    return switch (this) {
      case RELAXED, RELEASE -> AccessMode.OPAQUE;
      case CONSUME, ACQUIRE, ACQ_REL -> AccessMode.ACQUIRE;
      case SEQ_CST -> AccessMode.VOLATILE;
    };
  }

  /** The mode of a store, or of the write half of an update. */
  AccessMode ofWrite() {
    return switch (this) {
      case RELAXED, CONSUME, ACQUIRE -> AccessMode.OPAQUE;
      case RELEASE, ACQ_REL -> AccessMode.RELEASE;
      case SEQ_CST -> AccessMode.VOLATILE;
    };
  }

  /** The fences that together are {@code atomic_thread_fence} of this order (7.17.4). */
  List<FenceKind> fences() {
    return switch (this) {
      case RELAXED -> List.of();
      case CONSUME, ACQUIRE -> List.of(FenceKind.ACQUIRE);
      case RELEASE -> List.of(FenceKind.RELEASE);
      case ACQ_REL -> List.of(FenceKind.ACQUIRE, FenceKind.RELEASE);
      case SEQ_CST -> List.of(FenceKind.FULL);
    };
  }
}

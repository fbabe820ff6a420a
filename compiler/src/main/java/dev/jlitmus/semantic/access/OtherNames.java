package dev.jlitmus.semantic.access;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * What other libraries call an access or a fence, and what is written here for it: the atomic
 * classes of {@code java.util.concurrent}, C11, C++, Go and the Linux kernel. Where they differ
 * from Java in strength the Java form is the one that a compiler of theirs would have to keep to.
 */
public final class OtherNames {
  private static final String LOAD = "a load is x.getVolatile(), or x.getAcquire(), x.getOpaque()";
  private static final String STORE =
      "a store is x.setVolatile(1), or x.setRelease(1), x.setOpaque(1)";
  private static final String FENCE = "a fence is fullFence(), acquireFence() or releaseFence()";
  private static final String ADD = "write x.getAndAdd(1), which yields the old value";
  private static final String EXCHANGE = "write x.getAndSet(1), which yields the old value";
  private static final String COMPARE =
      "write x.compareAndSet(0, 1), or x.compareAndExchange(0, 1) for the value that was there";

  private static final Map<String, String> METHODS =
      Map.ofEntries(
          entry("incrementAndGet", "write x.getAndAdd(1) + 1"),
          entry("decrementAndGet", "write x.getAndAdd(-1) - 1"),
          entry("addAndGet", "write x.getAndAdd(n) + n"),
          entry("getAndUpdate", "use x.compareAndExchange(old, new)"),
          entry("updateAndGet", "use x.compareAndExchange(old, new)"),
          entry("lazySet", "write x.setRelease(1), which does the same"),
          entry("getPlain", "write x.get(), which is plain"),
          entry("setPlain", "write x.set(1), which is plain"),
          entry("weakCompareAndSetVolatile", "write x.weakCompareAndSet(0, 1)"),
          entry("compareAndSwap", COMPARE),
          entry("intValue", "write x.getVolatile(), or just x"),
          entry("load", LOAD),
          entry("read", LOAD),
          entry("store", STORE),
          entry("write", STORE),
          entry("exchange", EXCHANGE),
          entry("swap", EXCHANGE),
          entry("fetch_add", ADD),
          entry("add", ADD),
          entry("incr", ADD),
          entry("fetch_or", "write x.getAndBitwiseOr(1)"),
          entry("fetch_and", "write x.getAndBitwiseAnd(1)"),
          entry("fetch_xor", "write x.getAndBitwiseXor(1)"),
          entry("compare_exchange_strong", COMPARE),
          entry("compare_exchange_weak", "write x.weakCompareAndSet(0, 1)"),
          entry("atomic_load", LOAD),
          entry("atomic_load_explicit", LOAD),
          entry("atomic_store", STORE),
          entry("atomic_store_explicit", STORE),
          entry("atomic_exchange", EXCHANGE),
          entry("atomic_exchange_explicit", EXCHANGE),
          entry("atomic_fetch_add", ADD),
          entry("atomic_fetch_add_explicit", ADD),
          entry("atomic_compare_exchange_strong", COMPARE),
          entry("atomic_compare_exchange_strong_explicit", COMPARE),
          entry("atomic_thread_fence", FENCE),
          entry("READ_ONCE", "write x.getOpaque()"),
          entry("WRITE_ONCE", "write x.setOpaque(1)"),
          entry("smp_load_acquire", "write x.getAcquire()"),
          entry("smp_store_release", "write x.setRelease(1)"),
          entry("smp_mb", "write fullFence()"),
          entry("smp_rmb", "write loadLoadFence()"),
          entry("smp_wmb", "write storeStoreFence()"),
          entry("mfence", "write fullFence()"),
          entry("fence", FENCE),
          entry("StoreLoad", "write fullFence()"),
          entry("storeLoadFence", "write fullFence(): nothing weaker keeps a store before a load"),
          entry("loadFence", "write acquireFence()"),
          entry("storeFence", "write releaseFence()"));

  private static final Map<String, String> CLASSES =
      Map.of(
          "this", "only code of a class has it; to lock, declare Object m = new Object();",
          "VarHandle", "a fence is called by its bare name: fullFence();",
          "Unsafe", "a fence is called by its bare name: fullFence();",
          "Thread", "threads do nothing but access memory: leave it out",
          "System", "threads do nothing but access memory: leave it out",
          "atomic", "accesses are methods of fields: x.getAcquire(), x.getAndAdd(1)",
          "memory_order_relaxed", "the order is part of the method's name: x.getOpaque()",
          "memory_order_acquire", "the order is part of the method's name: x.getAcquire()",
          "memory_order_release", "the order is part of the method's name: x.setRelease(1)",
          "memory_order_seq_cst", "the order is part of the method's name: x.getVolatile()");

  private OtherNames() {}

  /** A sentence about what stands before the dot, or for a memory order, elsewhere. */
  public static Optional<String> adviceOnClass(String name) {
    return Optional.ofNullable(CLASSES.get(name));
  }

  /** A sentence that says what is written here, empty where the name is nobody's. */
  public static Optional<String> advice(String name) {
    return Optional.ofNullable(METHODS.get(name));
  }
}

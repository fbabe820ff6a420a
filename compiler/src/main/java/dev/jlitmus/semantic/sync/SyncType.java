package dev.jlitmus.semantic.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kind of synchronizer an object is. */
public enum SyncType {
  /** Any object: its monitor and its wait set (JLS 17.1, 17.2). */
  MONITOR("Object", false, false),
  REENTRANT_LOCK("ReentrantLock", false, false),
  /** Made by its lock and not by {@code new}. */
  CONDITION("Condition", false, false),
  READ_WRITE_LOCK("ReentrantReadWriteLock", false, false),
  LATCH("CountDownLatch", true, false),
  SEMAPHORE("Semaphore", true, false),
  /** Ours, with the behaviour of Go's. */
  CHANNEL("Channel", true, true),
  /** Ours, with the behaviour of Go's. */
  ONCE("Once", false, false);

  private final String className;
  private final boolean takesNumber;
  private final boolean hasElements;

  SyncType(String className, boolean takesNumber, boolean hasElements) {
    this.className = className;
    this.takesNumber = takesNumber;
    this.hasElements = hasElements;
  }

  /** The class's name, as a test says it. */
  public String className() {
    return className;
  }

  /** Whether {@code new} takes a number: a count, permits, a capacity. */
  public boolean takesNumber() {
    return takesNumber;
  }

  /** Whether values go through it, whose type stands between angle brackets. */
  public boolean hasElements() {
    return hasElements;
  }

  public static Optional<SyncType> named(String className) {
    return Arrays.stream(values()).filter(type -> type.className.equals(className)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(SyncType::className).toList();
  }
}

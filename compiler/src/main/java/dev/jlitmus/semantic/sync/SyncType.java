package dev.jlitmus.semantic.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kind of synchronizer an object is. */
public enum SyncType {
  /** Any object: its monitor and its wait set (JLS 17.1, 17.2). */
  MONITOR("Object", false, 0),
  REENTRANT_LOCK("ReentrantLock", false, 0),
  /** Made by its lock and not by {@code new}. */
  CONDITION("Condition", false, 0),
  READ_WRITE_LOCK("ReentrantReadWriteLock", false, 0),
  LATCH("CountDownLatch", true, 0),
  SEMAPHORE("Semaphore", true, 0),
  /** Of keys and values. */
  MAP("ConcurrentHashMap", false, 2),
  /** Ours, with the behaviour of Go's. */
  CHANNEL("Channel", true, 1),
  /** Ours, with the behaviour of Go's. */
  ONCE("Once", false, 0);

  private final String className;
  private final boolean takesNumber;
  private final int elements;

  SyncType(String className, boolean takesNumber, int elements) {
    this.className = className;
    this.takesNumber = takesNumber;
    this.elements = elements;
  }

  /** The class's name, as a test says it. */
  public String className() {
    return className;
  }

  /** Whether {@code new} takes a number: a count, permits, a capacity. */
  public boolean takesNumber() {
    return takesNumber;
  }

  /** How many types stand between its angle brackets. */
  public int elements() {
    return elements;
  }

  public static Optional<SyncType> named(String className) {
    return Arrays.stream(values()).filter(type -> type.className.equals(className)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(SyncType::className).toList();
  }
}

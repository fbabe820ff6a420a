package dev.jlitmus.semantic.end;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The exceptions by which the code of a thread can end; no statement of a test catches any. */
public enum ExceptionKind {
  ARITHMETIC(ArithmeticException.class),
  NULL_POINTER(NullPointerException.class),
  ARRAY_INDEX_OUT_OF_BOUNDS(ArrayIndexOutOfBoundsException.class),
  NEGATIVE_ARRAY_SIZE(NegativeArraySizeException.class),
  CLASS_CAST(ClassCastException.class),
  ILLEGAL_ARGUMENT(IllegalArgumentException.class),
  ILLEGAL_STATE(IllegalStateException.class),
  ILLEGAL_MONITOR_STATE(IllegalMonitorStateException.class);

  private final Class<? extends RuntimeException> javaClass;

  ExceptionKind(Class<? extends RuntimeException> javaClass) {
    this.javaClass = javaClass;
  }

  /** What Java throws. */
  public Class<? extends RuntimeException> javaClass() {
    return javaClass;
  }

  /** As a clause names it: {@code ArithmeticException}. */
  public String simpleName() {
    return javaClass.getSimpleName();
  }

  public static Optional<ExceptionKind> named(String simpleName) {
    return Arrays.stream(values()).filter(kind -> kind.simpleName().equals(simpleName)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(ExceptionKind::simpleName).toList();
  }
}

package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;

/** One component of an outcome. */
public sealed interface Column extends Variable {

  /** The column's heading, unique in its test: {@code r1}, {@code consumer.r1}, {@code x}. */
  String heading();

  /**
   * A register: a name that a thread, or {@code join}, assigns without declaring it.
   *
   * @param span of its first assignment
   * @param thread the thread's position, or {@link #JOIN}
   * @param heading the name alone where it is unique in the test, else with the thread's name
   * @param type the widening join of all that is assigned
   */
  record Register(Span span, int thread, String name, String heading, Type type) implements Column {
    public static final int JOIN = -1;

    /** By the heading, which is unique in a test. */
    @Override
    public int hashCode() {
      return heading.hashCode();
    }
  }

  /** The value that a field has after all threads have ended. */
  record FinalValue(SharedField field) implements Column {
    @Override
    public String name() {
      return field.name();
    }

    @Override
    public String heading() {
      return field.name();
    }

    @Override
    public Type type() {
      return field.type();
    }
  }
}

package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import java.util.Optional;

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

  /**
   * What a final field holds of the object that another column shows; its default value where that
   * shows null.
   *
   * @param holder of the type of the field's class
   */
  record FinalMember(Column holder, ClassField field) implements Column {
    @Override
    public String name() {
      return heading();
    }

    @Override
    public String heading() {
      return holder.heading() + "." + field.name();
    }

    @Override
    public Type type() {
      return field.type();
    }
  }

  /** Whether something holds of the ends of the threads. */
  sealed interface Ending extends Column {
    @Override
    default String name() {
      return heading();
    }

    @Override
    default Type type() {
      return PrimitiveType.BOOLEAN;
    }
  }

  /**
   * Whether a thread has ended, at the end of its code or by an exception.
   *
   * @param thread the thread's position
   */
  record Terminated(int thread, String threadName) implements Ending {
    @Override
    public String heading() {
      return threadName + ".terminated";
    }
  }

  /**
   * Whether an exception ended a thread.
   *
   * @param thread the thread's position
   * @param kind the exception that is asked for; any where empty
   */
  record Threw(int thread, String threadName, Optional<ExceptionKind> kind) implements Ending {
    @Override
    public String heading() {
      return kind.map(k -> "threw(%s, %s)".formatted(threadName, k.simpleName()))
          .orElseGet(() -> "threw(%s)".formatted(threadName));
    }
  }

  /** Whether some thread can neither go on nor end. */
  record Deadlock() implements Ending {
    @Override
    public String heading() {
      return "deadlock";
    }
  }
}

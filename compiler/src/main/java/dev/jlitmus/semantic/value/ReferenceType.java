package dev.jlitmus.semantic.value;

import dev.jlitmus.semantic.sync.SyncType;
import java.util.List;
import java.util.stream.Collectors;

/** A type whose values are references to objects, or null (JLS 4.3). */
public sealed interface ReferenceType extends Type {

  /** A class of the file, by its name. */
  record ClassType(String name) implements ReferenceType {
    @Override
    public String text() {
      return name;
    }
  }

  /**
   * A class that Java has, or that is ours, and {@code Object} with its monitor.
   *
   * @param elements what stands between angle brackets; nothing in {@code new Channel<>(1)} before
   *     it is known what that is assigned to
   */
  record SyncClass(SyncType kind, List<Type> elements) implements ReferenceType {
    /** Of every object. */
    public static final SyncClass OBJECT = new SyncClass(SyncType.MONITOR, List.of());

    public SyncClass {
      elements = List.copyOf(elements);
    }

    /** Whether all of what stands between angle brackets is known. */
    public boolean isComplete() {
      return elements.size() == kind.elements();
    }

    @Override
    public String text() {
      return kind.elements() == 0
          ? kind.className()
          : kind.className()
              + elements.stream().map(Type::boxed).collect(Collectors.joining(", ", "<", ">"));
    }

    @Override
    public boolean widensTo(Type target) {
      return equals(target)
          || target.equals(OBJECT)
          || (!isComplete() && target instanceof SyncClass other && kind == other.kind);
    }
  }

  /** {@code int[]}, {@code Node[]} */
  record ArrayType(Type element) implements ReferenceType {
    @Override
    public String text() {
      return element.text() + "[]";
    }
  }

  /** The type of {@code null}, which no variable has (JLS 4.1). */
  record NullType() implements ReferenceType {
    @Override
    public String text() {
      return "null";
    }

    @Override
    public boolean widensTo(Type target) {
      return switch (target) {
        case ReferenceType ignored -> true;
        case PrimitiveType ignored -> false;
      };
    }
  }

  @Override
  default boolean widensTo(Type target) {
    return equals(target) || target.equals(SyncClass.OBJECT);
  }

  @Override
  default PrimitiveType primitive() {
    throw new IllegalStateException(text());
  }
}

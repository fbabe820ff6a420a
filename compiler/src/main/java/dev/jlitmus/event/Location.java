package dev.jlitmus.event;

import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.semantic.value.Value.Reference;
import dev.jlitmus.source.Span;

/**
 * What an access reads or writes when it is executed. Locations are keys wherever executions are
 * built: they are told apart by their names, which are unique in a test.
 */
public sealed interface Location {

  /** {@code x}, {@code n.next}, {@code slots[1]} */
  String name();

  Type type();

  /** Where it is declared. */
  Span span();

  /** What it holds when the threads start; for what they build the default value (JLS 17.4.4). */
  Value initial();

  /** A field of the test. */
  record Shared(SharedField field, Value initial) implements Location {
    @Override
    public String name() {
      return field.name();
    }

    @Override
    public Type type() {
      return field.type();
    }

    @Override
    public Span span() {
      return field.span();
    }

    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof Shared that && name().equals(that.name()));
    }

    @Override
    public int hashCode() {
      return field.hashCode();
    }
  }

  /** A location of an object. */
  sealed interface OfObject extends Location {
    Reference object();
  }

  /** A field of an object. */
  record Member(String name, Reference object, ClassField field, Value initial)
      implements OfObject {
    public Member(Reference object, ClassField field, Value initial) {
      this(object.name() + "." + field.name(), object, field, initial);
    }

    @Override
    public Type type() {
      return field.type();
    }

    @Override
    public Span span() {
      return field.span();
    }

    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof Member that && name.equals(that.name));
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /**
   * An element of an array; arrays of different lengths are different objects.
   *
   * @param span of some access
   */
  record Element(String name, Reference object, int index, Type type, Span span, Value initial)
      implements OfObject {
    public Element(Reference object, int index, Type type, Span span, Value initial) {
      this(object.name() + "[" + index + "]", object, index, type, span, initial);
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Element that
              && name.equals(that.name)
              && object.length() == that.object.length());
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }
}

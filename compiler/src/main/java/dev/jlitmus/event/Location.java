package dev.jlitmus.event;

import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.PrimitiveType;
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

  /**
   * A half of a field of type long or double, as a machine may access it that has no instruction
   * for all of it (JLS 17.7).
   *
   * @param high whether it is the half with the sign
   */
  record Half(Shared whole, boolean high) implements Location {
    private static final long LOW = 0xFFFF_FFFFL;

    @Override
    public String name() {
      return whole.name() + (high ? "'high" : "'low");
    }

    @Override
    public Type type() {
      return PrimitiveType.INT;
    }

    @Override
    public Span span() {
      return whole.span();
    }

    @Override
    public Value initial() {
      return of(whole.initial());
    }

    /** This half of a value of the field. */
    public Value of(Value value) {
      long bits = value.primitive().bits();
      return Value.of((int) (high ? bits >> Integer.SIZE : bits));
    }

    /** The value of the field that two halves make. */
    public static Value joined(Type type, Value high, Value low) {
      long bits = high.primitive().bits() << Integer.SIZE | (low.primitive().bits() & LOW);
      return new Value.Primitive((PrimitiveType) type, bits);
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

package dev.jlitmus.codegen.names;

import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.ReferenceType.ArrayType;
import dev.jlitmus.semantic.value.Type;

/** What a VarHandle of the generated class is of. */
public sealed interface Handle {

  /** Of what is accessed through it. */
  Type type();

  /** A field of the test. */
  record OfShared(SharedField field) implements Handle {
    @Override
    public Type type() {
      return field.type();
    }
  }

  /** A field of a class, in whatever object. */
  record OfMember(ClassField field) implements Handle {
    @Override
    public Type type() {
      return field.type();
    }
  }

  /** Elements of arrays. */
  record OfElements(ArrayType array) implements Handle {
    @Override
    public Type type() {
      return array.element();
    }
  }

  /** The one for a place. */
  static Handle of(Place place) {
    return switch (place) {
      case Place.Shared shared -> new OfShared(shared.field());
      case Place.Member member -> new OfMember(member.field());
      case Place.Element element -> new OfElements(new ArrayType(element.type()));
    };
  }
}

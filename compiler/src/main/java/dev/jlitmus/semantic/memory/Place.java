package dev.jlitmus.semantic.memory;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import java.util.List;

/** What an access names: a place in shared memory, which may be another one at each execution. */
public sealed interface Place {

  /** Of what is held there. */
  Type type();

  /** The mode of the bare access, {@code x} or {@code x = e}. */
  AccessMode declaredMode();

  /** Where it is declared; of an element, the array. */
  Span declaration();

  /** What is evaluated, left to right, to find the place. */
  List<Expression> operands();

  /** {@code x} */
  record Shared(SharedField field) implements Place {
    @Override
    public Type type() {
      return field.type();
    }

    @Override
    public AccessMode declaredMode() {
      return field.modifier().declaredMode();
    }

    @Override
    public Span declaration() {
      return field.span();
    }

    @Override
    public List<Expression> operands() {
      return List.of();
    }
  }

  /**
   * {@code n.next}
   *
   * @param target of the type of the field's class
   */
  record Member(Expression target, ClassField field) implements Place {
    @Override
    public Type type() {
      return field.type();
    }

    @Override
    public AccessMode declaredMode() {
      return field.modifier().declaredMode();
    }

    @Override
    public Span declaration() {
      return field.span();
    }

    @Override
    public List<Expression> operands() {
      return List.of(target);
    }
  }

  /**
   * {@code slots[i]}
   *
   * @param array of a type of arrays
   * @param index of a type that widens to int
   * @param type of the array's elements
   */
  record Element(Expression array, Expression index, Type type) implements Place {
    @Override
    public AccessMode declaredMode() {
      return AccessMode.PLAIN;
    }

    @Override
    public Span declaration() {
      return array.span();
    }

    @Override
    public List<Expression> operands() {
      return List.of(array, index);
    }
  }
}

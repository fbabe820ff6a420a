package dev.jlitmus.semantic.typing.expression;

import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.names.ClassTable;
import dev.jlitmus.source.Span;
import java.util.Optional;

/** The code of classes, typed when it is first asked for. */
public interface ClassBodies {
  /** Where nothing is made and no object has a method. */
  ClassBodies NONE =
      new ClassBodies() {
        @Override
        public Optional<Method> constructor(ClassTable.Entry made, int number, Span site) {
          return Optional.empty();
        }

        @Override
        public Optional<Method> method(ClassTable.Entry owner, String name, Span site) {
          return Optional.empty();
        }
      };

  /**
   * What runs when an object is made; empty after a diagnostic.
   *
   * @param number of the constructor in its class
   */
  Optional<Method> constructor(ClassTable.Entry made, int number, Span site);

  /** The method of this name, which the class has; empty after a diagnostic. */
  Optional<Method> method(ClassTable.Entry owner, String name, Span site);
}

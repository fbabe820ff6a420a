package dev.jlitmus.semantic.code;

import java.util.List;

/**
 * A call of a method of the test or of an object, which is its first argument.
 *
 * @param arguments evaluated left to right, each converting to its parameter's type
 */
public record Invocation(Method method, List<Expression> arguments) {
  public Invocation {
    arguments = List.copyOf(arguments);
  }
}

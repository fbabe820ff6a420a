package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A method of the test as one thread calls it: registers that it assigns are that thread's. Methods
 * never call themselves, so that a call can be replaced by the body with locals of its own.
 *
 * @param span of its header
 * @param owner the class whose objects have it, the first parameter being {@code this}; empty for a
 *     method of the test
 * @param result empty where nothing is returned
 */
public record Method(
    Span span,
    String name,
    Optional<ClassType> owner,
    List<Local> parameters,
    Optional<Type> result,
    List<Statement> body) {
  public Method {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
  }
}

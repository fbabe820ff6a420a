package dev.jlitmus.semantic.typing.statement;

import dev.jlitmus.semantic.value.Type;
import java.util.Optional;

/** What {@code return} may do in a body. */
public sealed interface Returns {
  /** It ends a thread. */
  record Ends() implements Returns {}

  /** It ends a method, with a value unless that is {@code void}. */
  record Yields(Optional<Type> type) implements Returns {}

  /** It would leave the body of a Once. */
  record FromBody() implements Returns {}

  /** There is nothing to return from. */
  record Never() implements Returns {}
}

package dev.jlitmus.cat.term;

import dev.jlitmus.cat.syntax.Expression;
import dev.jlitmus.cat.syntax.Name;
import java.util.List;

/** What an expression of a model denotes while the model is elaborated. */
sealed interface Value {
  /** A set or a relation. */
  record Of(int term) implements Value {}

  /** {@code 0}: the empty set or the empty relation, as the context needs. */
  record Empty() implements Value {}

  /** A function of the text and the names that it sees. */
  record Closure(List<Name> parameters, Expression body, Scope scope) implements Value {
    public Closure {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code domain}, {@code range} */
  enum BuiltIn implements Value {
    DOMAIN,
    RANGE
  }

  /** What only {@code with … from} can use. */
  enum Source implements Value {
    /** {@code linearisations(S, r)} */
    LINEARISATIONS,
    /** {@code generate_cos(r)} */
    COHERENCE,
    /** {@code generate_orders(S, r)}, taken for the former */
    ORDERS,
    /** {@code justifications} */
    JUSTIFICATIONS
  }

  /** Of an expression with an error that has been reported. */
  record Broken() implements Value {}
}

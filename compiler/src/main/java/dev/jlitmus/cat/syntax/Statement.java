package dev.jlitmus.cat.syntax;

import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/** One statement of a model. {@code show} and {@code unshow} leave no trace. */
public sealed interface Statement {
  Span span();

  /** {@code let rec a = … and b = …} */
  record Let(Span span, boolean recursive, List<Binding> bindings) implements Statement {
    public Let {
      bindings = List.copyOf(bindings);
    }
  }

  /** {@code acyclic r as name}, {@code flag ~empty r as name}, {@code undefined_unless …} */
  record Check(Span span, Role role, Test test, Optional<Name> name) implements Statement {
    /** What follows from a check. */
    public enum Role {
      /** An execution that fails it is inconsistent. */
      AXIOM,
      /** An execution that passes it carries a flag. */
      FLAG,
      /** An execution that fails it carries a flag. */
      REQUIREMENT
    }
  }

  /** {@code unsupported ~empty e as "reason"}: the model does not speak of tests that pass it. */
  record Unsupported(Span span, Test test, String reason) implements Statement {}

  /** {@code with x from linearisations(S, r)}: some x is enough */
  record With(Span span, Name name, Expression source) implements Statement {}

  /** {@code coherent S}: co is total only among the writes of S */
  record Coherent(Span span, Expression writes) implements Statement {}

  /** {@code finals S}: the writes that may be the last of their location */
  record Finals(Span span, Expression writes) implements Statement {}

  /** {@code include "file.cat"} */
  record Include(Span span, Name file) implements Statement {}
}

package dev.jlitmus.semantic.typing.statement;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.names.Declarations;
import dev.jlitmus.semantic.names.Locals;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Name;
import java.util.Optional;

/**
 * Refuses a local or a parameter that has the name of another in scope, or of a field of the test;
 * in a class it hides such a field, as in Java.
 */
record NewNames(Locals locals, Declarations declarations, Diagnostics diagnostics) {

  void check(Name name) {
    Optional<Span> local = locals.find(name.text()).map(Local::span);
    Optional<Span> before = declarations.self().isPresent() ? local : local.or(() -> ofTest(name));
    before.ifPresent(first ->
        diagnostics.add(
            Diagnostic.of(
                    Code.L102,
                    name.span(),
                    "'" + name.text() + "' is declared twice",
                    "declared again")
                .withLabel(first, "first declared here")));
  }

  private Optional<Span> ofTest(Name name) {
    return declarations.field(name.text()).map(SharedField::span);
  }
}

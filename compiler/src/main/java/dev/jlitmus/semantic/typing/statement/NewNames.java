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

/** Refuses a local or a parameter that has the name of another in scope, or of a field. */
record NewNames(Locals locals, Declarations declarations, Diagnostics diagnostics) {

  void check(Name name) {
    Optional<Span> before =
        locals
            .find(name.text())
            .map(Local::span)
            .or(() -> declarations.field(name.text()).map(SharedField::span));
    before.ifPresent(first ->
        diagnostics.add(
            Diagnostic.of(
                    Code.L102,
                    name.span(),
                    "'" + name.text() + "' is declared twice",
                    "declared again")
                .withLabel(first, "first declared here")));
  }
}

package dev.jlitmus.semantic.herd.code;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.herd.state.Columns;
import dev.jlitmus.semantic.herd.state.InitialState;
import dev.jlitmus.semantic.herd.state.RegisterUses;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the names in a thread's code mean: addresses of locations; registers, which are columns
 * where the test's condition names them and locals otherwise.
 */
record ThreadScope(
    int thread, InitialState initial, Columns columns, RegisterUses uses, Diagnostics diagnostics) {

  boolean isRegister(String name) {
    return pointee(name).isEmpty()
        && (uses.isRegister(name)
            || initial.hasValue(thread, name)
            || columns.register(thread, name).isPresent());
  }

  boolean isObserved(String name) {
    return columns.register(thread, name).isPresent();
  }

  Optional<SharedField> pointee(String name) {
    return initial.pointee(thread, name);
  }

  /** The register's variable; the name is one of a register. */
  Variable variable(String name) {
    Optional<Variable> column = columns.register(thread, name).map(register -> register);
    return column.orElseGet(() ->
        new Local(
            uses.firstMention(name).orElseThrow(() -> new IllegalArgumentException(name)),
            name,
            uses.type(name)));
  }

  Value initialValue(String name) {
    return initial.value(thread, name, uses.type(name));
  }

  /** The value of a register. */
  Expression read(Expr.Named name) {
    if (isRegister(name.name())) {
      return new Expression.Use(name.span(), variable(name.name()));
    }
    Diagnostic diagnostic =
        pointee(name.name()).isPresent()
            ? Diagnostic.of(
                    Code.L201, name.span(), "'" + name.name() + "' is an address, not a value", "")
                .withHelp("read the location by an access")
            : undeclared(name.span(), name.name());
    return failed(diagnostic, name.span());
  }

  /** The location that an access names, empty after a diagnostic. */
  Optional<SharedField> location(Span span, String name) {
    Optional<SharedField> location = pointee(name);
    if (location.isEmpty()) {
      diagnostics.add(
          isRegister(name)
              ? Diagnostic.of(Code.L201, span, "'" + name + "' holds a number, not an address", "")
              : undeclared(span, name));
    }
    return location;
  }

  private Diagnostic undeclared(Span span, String name) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.L101, span, "'%s' is not declared in thread %d".formatted(name, thread), "");
    return initial.location(name).isPresent()
        ? diagnostic.withHelp(
            "bind it in the initial state: %d:%s=%s, or make it a parameter"
                .formatted(thread, name, name))
        : Spelling.question(name, names()).map(diagnostic::withHelp).orElse(diagnostic);
  }

  private List<String> names() {
    return Stream.concat(uses.names().stream(), initial.addresses(thread).stream()).toList();
  }

  /** Reports a mistake; any value stands for what was mistaken. */
  Expression failed(Diagnostic diagnostic, Span span) {
    diagnostics.add(diagnostic);
    return new Expression.Constant(span, Value.of(0));
  }
}

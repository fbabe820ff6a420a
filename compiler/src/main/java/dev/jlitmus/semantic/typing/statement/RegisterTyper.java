package dev.jlitmus.semantic.typing.statement;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.names.Declarations;
import dev.jlitmus.semantic.names.Locals;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.names.Registers;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import java.util.Optional;
import java.util.Set;

/** Types assignments to registers: to the names that are declared nowhere. */
final class RegisterTyper {
  private final int thread;
  private final Declarations declarations;
  private final Registers known;
  private final Registers assigned;
  private final Locals locals;
  private final Names names;
  private final ExpressionTyper expressions;
  private final Diagnostics diagnostics;

  /**
   * @param known the registers with the types that earlier rounds found
   * @param assigned takes the assignments of this round
   */
  RegisterTyper(
      int thread,
      Declarations declarations,
      Registers known,
      Registers assigned,
      Locals locals,
      Names names,
      ExpressionTyper expressions,
      Diagnostics diagnostics) {
    this.thread = thread;
    this.declarations = declarations;
    this.known = known;
    this.assigned = assigned;
    this.locals = locals;
    this.names = names;
    this.expressions = expressions;
    this.diagnostics = diagnostics;
  }

  /** An assignment; empty after a diagnostic, or where its type is not known yet. */
  Optional<Statement> assign(Span span, Expr.Named target, Optional<Expression> value) {
    if (!declarations.registers()) {
      diagnostics.add(noRegister(target));
      return Optional.empty();
    }
    Registers.Key key = new Registers.Key(thread, target.name());
    boolean first = !assigned.contains(key);
    Optional<Type> type = value.map(Expression::type);
    if (!assigned.assign(key, target.span(), type)) {
      diagnostics.add(
          Diagnostic.of(
              Code.L205,
              target.span(),
              "register '" + target.name() + "' is assigned boolean and a number",
              "here " + type.map(Type::text).orElse("")));
    }
    if (first) {
      warnIfMisspelt(target);
    }
    return value.flatMap(
        v -> known.get(key).map(register -> new Statement.Assign(span, register, v)));
  }

  private Diagnostic noRegister(Expr.Named target) {
    Set<String> known =
        declarations.self().map(self -> self.fields().keySet()).orElseGet(declarations::fieldNames);
    return Diagnostic.of(
            Code.L232,
            target.span(),
            "the code of a class assigns no registers",
            "neither a field nor a local")
        .withHelp(Spelling.hint("field", target.name(), known));
  }

  private void warnIfMisspelt(Expr.Named target) {
    Spelling.closest(target.name(), declarations.fieldNames())
        .filter(field -> Spelling.isSlip(target.name(), field))
        .ifPresent(field ->
            diagnostics.add(
                Diagnostic.of(
                        Code.L106,
                        target.span(),
                        "'" + target.name() + "' is a register, not the field '" + field + "'",
                        "assigned here")
                    .withHelp("did you mean '" + field + "'? if not, name it less like a field")));
  }

  /**
   * Whether a register of which no earlier round knows the type may be combined with a value. Where
   * its only assignments are compound, the type is that of what they combine it with.
   */
  boolean isKnown(Expr.Named target, Expr combinedWith) {
    Registers.Key key = new Registers.Key(thread, target.name());
    boolean first =
        locals.find(target.name()).isEmpty()
            && !names.isValue(target.name())
            && !assigned.contains(key);
    if (first) {
      assigned.assign(key, target.span(), expressions.type(combinedWith).map(Expression::type));
    }
    return !first || known.contains(key);
  }
}

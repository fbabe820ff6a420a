package dev.jlitmus.semantic.typing.statement;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.names.Declarations;
import dev.jlitmus.semantic.names.Locals;
import dev.jlitmus.semantic.typing.expression.Diamond;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.typing.expression.Holders;
import dev.jlitmus.semantic.value.ReferenceType.NullType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types declarations of locals. */
final class LocalTyper {
  private final Declarations declarations;
  private final Locals locals;
  private final ExpressionTyper expressions;
  private final Diagnostics diagnostics;

  LocalTyper(
      Declarations declarations,
      Locals locals,
      ExpressionTyper expressions,
      Diagnostics diagnostics) {
    this.declarations = declarations;
    this.locals = locals;
    this.expressions = expressions;
    this.diagnostics = diagnostics;
  }

  List<Statement> declare(Stmt.Locals declaration) {
    List<Statement> typed = new ArrayList<>();
    for (Declarator declarator : declaration.declarators()) {
      Name name = declarator.name();
      Optional<Type> said = saidType(declaration);
      Optional<Expression> value =
          declarator
              .value()
              .flatMap(v ->
                  said.map(t -> expressions.initial(v, t)).orElseGet(() -> expressions.type(v)))
              .map(v -> Holders.held(v, name.text(), said.orElse(v.type())));
      new NewNames(locals, declarations, diagnostics).check(name);
      Optional<Type> type = said.isPresent() ? said : localType(declaration, declarator, value);
      if (type.isEmpty()) {
        continue;
      }
      Local local = new Local(name.span(), name.text(), type.get(), declaration.isFinal());
      locals.declare(local);
      if (local.isFinal() && declarator.value().isEmpty()) {
        diagnostics.add(noValue(local));
      }
      if (declarator.value().isPresent()
          && (value.isEmpty() || !expressions.fits(value.get(), type.get()))) {
        continue;
      }
      typed.add(new Statement.Declare(declaration.span(), local, value));
    }
    return typed;
  }

  private static Diagnostic noValue(Local local) {
    return Diagnostic.of(
            Code.L230,
            local.span(),
            "the final local '" + local.name() + "' gets no value",
            "needs one here")
        .withHelp("give it one where it is declared, or leave out 'final'");
  }

  private Optional<Type> localType(
      Stmt.Locals declaration, Declarator declarator, Optional<Expression> value) {
    if (!declaration.type().text().equals("var")) {
      return Optional.empty();
    }
    if (declarator.value().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
              Code.L201,
              declarator.name().span(),
              "'var' takes its type from a value",
              "no value"));
    }
    return value
        .filter(v -> Diamond.isKnown(v, diagnostics))
        .map(Expression::type)
        .filter(type -> !isNull(type, declarator));
  }

  private boolean isNull(Type type, Declarator declarator) {
    if (type instanceof NullType) {
      diagnostics.add(
          Diagnostic.of(
              Code.L201,
              declarator.name().span(),
              "'var' takes its type from a value",
              "null has none that a variable could have"));
    }
    return type instanceof NullType;
  }

  /** The type that the declaration names; empty for {@code var} and after a diagnostic. */
  private Optional<Type> saidType(Stmt.Locals declaration) {
    return declaration.type().text().equals("var")
        ? Optional.empty()
        : declarations.classes().type(declaration.type(), diagnostics);
  }
}

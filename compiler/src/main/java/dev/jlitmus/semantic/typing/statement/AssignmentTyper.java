package dev.jlitmus.semantic.typing.statement;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.names.Locals;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.typing.expression.Diamond;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.typing.expression.Holders;
import dev.jlitmus.semantic.typing.expression.OperatorTyper;
import dev.jlitmus.semantic.typing.expression.PlaceTyper;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types assignments: to a local, a field or else a register. */
final class AssignmentTyper {
  private final RegisterTyper registers;
  private final Locals locals;
  private final Names names;
  private final ExpressionTyper expressions;
  private final OperatorTyper operators;
  private final Diagnostics diagnostics;

  AssignmentTyper(
      RegisterTyper registers,
      Locals locals,
      Names names,
      ExpressionTyper expressions,
      Diagnostics diagnostics) {
    this.registers = registers;
    this.locals = locals;
    this.names = names;
    this.expressions = expressions;
    this.operators = new OperatorTyper(diagnostics);
    this.diagnostics = diagnostics;
  }

  Optional<Statement> assign(Stmt.Assign assign) {
    return switch (assign.target()) {
      case Expr.Named named ->
          assign(assign.span(), named, expressions.type(assign.value()), false);
      case Expr target -> {
        Optional<Place> place = place(target);
        Optional<Expression> value = expressions.type(assign.value());
        yield place.flatMap(to -> write(assign.span(), to, value, false));
      }
    };
  }

  /**
   * An assignment to a local, a field or else a register.
   *
   * @param converts whether the value is cast to the target's type, as compound assignments do
   */
  private Optional<Statement> assign(
      Span span, Expr.Named named, Optional<Expression> value, boolean converts) {
    Optional<Local> local = locals.find(named.name());
    if (local.isPresent() && local.get().isFinal()) {
      diagnostics.add(keepsValue(named, local.get()));
      return Optional.empty();
    }
    if (local.isPresent()) {
      return value
          .filter(v -> converts || expressions.fits(v, local.get().type()))
          .map(v ->
              new Statement.Assign(
                  span, local.get(), Holders.held(v, named.name(), local.get().type())));
    }
    Optional<Place> field = names.field(named.span(), named.name());
    return field.isPresent()
        ? write(span, field.get(), value, converts)
        : registers.assign(
            span,
            named,
            value
                .filter(v -> Diamond.isKnown(v, diagnostics))
                .map(v -> Holders.held(v, named.name())));
  }

  /** A field of an object, or an element. */
  private Optional<Place> place(Expr target) {
    boolean object =
        switch (target) {
          case Expr.Select select -> expressions.places().isObject(select.target());
          case Expr.Indexed indexed -> expressions.places().isObject(indexed.target());
          case Expr other -> false;
        };
    if (object) {
      return expressions.places().place(target);
    }
    diagnostics.add(
        Diagnostic.of(
                Code.L209, target.span(), "this cannot be assigned", "not a field or a register")
            .withHelp("assign a field, a local, or a name of your choice: a register"));
    return Optional.empty();
  }

  private Optional<Statement> write(
      Span span, Place place, Optional<Expression> value, boolean converts) {
    if (!expressions.places().mayWrite(place, span, true)) {
      return Optional.empty();
    }
    return value
        .filter(v -> converts || expressions.fits(v, place.type()))
        .map(v -> Holders.held(v, PlaceTyper.name(place), place.type()))
        .map(v -> new Statement.Write(span, place, place.declaredMode(), true, v));
  }

  Optional<Statement> compound(Stmt.Compound compound) {
    BinaryOperator operator = BinaryOperator.of(compound.operator());
    if (compound.target() instanceof Expr.Named named
        && !registers.isKnown(named, compound.value())) {
      return Optional.empty();
    }
    return switch (compound.target()) {
      case Expr.Named named ->
          combined(compound, expressions.type(named), operator)
              .flatMap(value -> assign(compound.span(), named, Optional.of(value), true));
      case Expr target -> place(target).flatMap(place -> compound(compound, place, operator));
    };
  }

  /** What finds the place is evaluated once (JLS 15.26.2): where that matters, into locals. */
  private Optional<Statement> compound(
      Stmt.Compound compound, Place place, BinaryOperator operator) {
    List<Statement> statements = new ArrayList<>();
    Place once = new PlaceLocals(statements).once(place);
    Expression old = new Expression.Read(compound.target().span(), once, once.declaredMode(), true);
    Optional<Statement> write =
        combined(compound, Optional.of(old), operator)
            .flatMap(value -> write(compound.span(), once, Optional.of(value), true));
    if (statements.isEmpty()) {
      return write;
    }
    write.ifPresent(statements::add);
    return write.map(last -> new Statement.Block(compound.span(), statements));
  }

  private Optional<Expression> combined(
      Stmt.Compound compound, Optional<Expression> left, BinaryOperator operator) {
    Optional<Expression> right = expressions.type(compound.value());
    return left.flatMap(l -> right.flatMap(r -> operators.binary(compound.span(), operator, l, r)))
        .flatMap(value -> cast(value, left));
  }

  /** A compound assignment yields its target's type (JLS 15.26.2). */
  private static Optional<Expression> cast(Expression value, Optional<Expression> target) {
    return target.map(t ->
        t.type().equals(value.type()) ? value : new Expression.Cast(value.span(), t.type(), value));
  }

  private static Diagnostic keepsValue(Expr.Named target, Local local) {
    return Diagnostic.of(
            Code.L230, target.span(), "'" + local.name() + "' is final", "cannot be assigned here")
        .withLabel(local.span(), "declared here");
  }
}

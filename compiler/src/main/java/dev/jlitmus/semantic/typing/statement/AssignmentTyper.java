package dev.jlitmus.semantic.typing.statement;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.names.Declarations;
import dev.jlitmus.semantic.names.Locals;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.names.Registers;
import dev.jlitmus.semantic.typing.expression.Constants;
import dev.jlitmus.semantic.typing.expression.Diamond;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.typing.expression.Holders;
import dev.jlitmus.semantic.typing.expression.OperatorTyper;
import dev.jlitmus.semantic.typing.expression.PlaceTyper;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.ReferenceType.NullType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types declarations of locals, and assignments: to a local, a field or else a register. */
final class AssignmentTyper {
  private final int thread;
  private final Declarations declarations;
  private final Registers known;
  private final Registers assigned;
  private final Locals locals;
  private final Names names;
  private final ExpressionTyper expressions;
  private final OperatorTyper operators;
  private final Diagnostics diagnostics;

  AssignmentTyper(
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
    this.operators = new OperatorTyper(diagnostics);
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
      if (declarator.value().isPresent() && (value.isEmpty() || !fits(value.get(), type.get()))) {
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

  private static Diagnostic keepsValue(Expr.Named target, Local local) {
    return Diagnostic.of(
            Code.L230, target.span(), "'" + local.name() + "' is final", "cannot be assigned here")
        .withLabel(local.span(), "declared here");
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

  private boolean fits(Expression value, Type target) {
    boolean fits = Constants.assignable(value, target);
    if (!fits) {
      diagnostics.add(ExpressionTyper.mismatch(value, target));
    }
    return fits;
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
          .filter(v -> converts || fits(v, local.get().type()))
          .map(v ->
              new Statement.Assign(
                  span, local.get(), Holders.held(v, named.name(), local.get().type())));
    }
    Optional<Place> field = names.field(named.span(), named.name());
    return field.isPresent()
        ? write(span, field.get(), value, converts)
        : assignRegister(
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
        .filter(v -> converts || fits(v, place.type()))
        .map(v -> Holders.held(v, PlaceTyper.name(place), place.type()))
        .map(v -> new Statement.Write(span, place, place.declaredMode(), true, v));
  }

  private Optional<Statement> assignRegister(
      Span span, Expr.Named target, Optional<Expression> value) {
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

  Optional<Statement> compound(Stmt.Compound compound) {
    BinaryOperator operator = BinaryOperator.of(compound.operator());
    if (compound.target() instanceof Expr.Named named && isNewRegister(named.name())) {
      // Its only assignments are compound: the type is that of what they combine it with.
      Optional<Type> type = expressions.type(compound.value()).map(Expression::type);
      assigned.assign(new Registers.Key(thread, named.name()), named.span(), type);
      if (!known.contains(new Registers.Key(thread, named.name()))) {
        return Optional.empty();
      }
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

  private boolean isNewRegister(String name) {
    return locals.find(name).isEmpty()
        && !names.isValue(name)
        && !assigned.contains(new Registers.Key(thread, name));
  }

  /** A compound assignment yields its target's type (JLS 15.26.2). */
  private static Optional<Expression> cast(Expression value, Optional<Expression> target) {
    return target.map(t ->
        t.type().equals(value.type()) ? value : new Expression.Cast(value.span(), t.type(), value));
  }
}

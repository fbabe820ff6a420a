package dev.jlitmus.semantic.typing.expression;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.names.Endings;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.typing.call.CallTyper;
import dev.jlitmus.semantic.typing.clause.LookThrough;
import dev.jlitmus.semantic.typing.clause.TableTyper;
import dev.jlitmus.semantic.typing.statement.MethodTyper;
import dev.jlitmus.semantic.value.Literals;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import java.util.Optional;

/**
 * Types expressions as Java does (JLS 15). Empty results mean that a diagnostic was given, or that
 * the type of a register is not known yet.
 */
public final class ExpressionTyper {
  private final Names names;
  private final Diagnostics diagnostics;
  private final Literals literals;
  private final CallTyper calls;
  private final OperatorTyper operators;
  private final PlaceTyper places;
  private final CreationTyper creations;

  /** Of a place where no method of the test can be called. */
  public ExpressionTyper(Names names, Diagnostics diagnostics) {
    this(names, MethodTyper.NONE, diagnostics);
  }

  public ExpressionTyper(Names names, MethodTyper methods, Diagnostics diagnostics) {
    this.names = names;
    this.diagnostics = diagnostics;
    this.literals = new Literals(diagnostics);
    this.places = new PlaceTyper(this, names, diagnostics);
    this.calls = new CallTyper(this, names, methods, diagnostics);
    this.operators = new OperatorTyper(diagnostics);
    this.creations = new CreationTyper(this, names, methods.classes(), diagnostics);
  }

  public Optional<Expression> type(Expr expr) {
    return switch (expr) {
      case Expr.Literal literal -> constant(literal.span(), literal, false);
      case Expr.Named named -> names.named(named.span(), named.name());
      case Expr.Select select -> select(select);
      case Expr.Indexed(Span span, Expr.Select access, Expr index)
          when AccessMethod.named(access.name().text()).isPresent() ->
          error(
              Code.L202,
              span,
              "this access is not called",
              "with parentheses: " + span.text() + "()");
      case Expr.Indexed indexed -> indexed(indexed);
      case Expr.New created -> inCode(created.span()).flatMap(ok -> creations.type(created));
      case Expr.NewArray created -> inCode(created.span()).flatMap(ok -> creations.type(created));
      case Expr.Elements elements ->
          inCode(elements.span()).flatMap(ok -> creations.type(elements));
      case Expr.Call call when Endings.isThrew(call) -> names.threw(call);
      case Expr.Call call -> calls.value(call);
      case Expr.Unary unary -> unary(unary);
      case Expr.Binary binary -> binary(binary);
      case Expr.Conditional conditional -> conditional(conditional);
      case Expr.Cast cast -> cast(cast);
      case Expr.Lambda function ->
          error(
              Code.L261,
              function.span(),
              "a function is no value here",
              "only computeIfAbsent takes one");
      case Expr.Table table -> table(table);
      case Expr.Tuple tuple ->
          error(
              Code.L202,
              tuple.span(),
              "several values in parentheses are not a value",
              "only a table has rows: (r1, r2) in [(0, 0)]");
    };
  }

  /** The expression if it is boolean; empty after a diagnostic. */
  public Optional<Expression> condition(Expr expr, Code code) {
    return type(expr)
        .filter(typed -> {
          boolean fits = typed.type() == PrimitiveType.BOOLEAN;
          if (!fits) {
            diagnostics.add(
                Diagnostic.of(
                        code,
                        typed.span(),
                        "a condition is boolean, this is " + typed.type().text(),
                        typed.type().text())
                    .withHelp("compare it: " + typed.span().text() + " != 0"));
          }
          return fits;
        });
  }

  /** The expression if it converts to {@code target} in an assignment (JLS 5.2). */
  public Optional<Expression> assignable(Expr expr, Type target) {
    return type(expr).filter(typed -> fits(typed, target));
  }

  /** Whether the value converts to {@code target} in an assignment; a diagnostic if not. */
  public boolean fits(Expression value, Type target) {
    boolean fits = Constants.assignable(value, target);
    if (!fits) {
      diagnostics.add(mismatch(value, target));
    }
    return fits;
  }

  private static Diagnostic mismatch(Expression value, Type target) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.L201,
            value.span(),
            "needs " + target.text() + ", this is " + value.type().text(),
            value.type().text());
    boolean castHelps = target.isNumeric() && value.type().isNumeric();
    return castHelps
        ? diagnostic.withHelp(
            "cast it if losing bits is meant: (%s) (%s)"
                .formatted(target.text(), value.span().text()))
        : diagnostic;
  }

  private Optional<Expression> constant(Span span, Expr.Literal literal, boolean negative) {
    return literals
        .value(span, literal, negative)
        .map(value -> new Expression.Constant(span, value));
  }

  public PlaceTyper places() {
    return places;
  }

  /** An initial value: an expression, or the elements of an array of this type. */
  public Optional<Expression> initial(Expr expr, Type target) {
    return expr instanceof Expr.Elements elements && elements.type().isEmpty()
        ? creations.filled(elements, target)
        : assignable(expr, target);
  }

  private Optional<Boolean> inCode(Span span) {
    if (names.isClause()) {
      diagnostics.add(
          Diagnostic.of(Code.L303, span, "a clause makes no objects", "not in a clause"));
      return Optional.empty();
    }
    return Optional.of(true);
  }

  private Optional<Expression> indexed(Expr.Indexed indexed) {
    boolean array = !(indexed.target() instanceof Expr.Named named) || names.isValue(named.name());
    if (!array || names.isClause()) {
      return error(
          Code.L202,
          indexed.span(),
          names.isClause() && array
              ? "a clause looks into no array"
              : "only arrays and equal threads are numbered",
          array ? "assign the element to a register" : "a register of one: caller[0].r1");
    }
    return places.read(indexed);
  }

  private Optional<Expression> select(Expr.Select select) {
    if (!names.isClause() && places.isObject(select.target())) {
      return places.read(select);
    }
    if (names.isClause() && isObject(select.target())) {
      return type(select.target())
          .flatMap(object ->
              object instanceof Expression.Use use && use.variable() instanceof Column holder
                  ? names.finalMember(select.span(), holder, select.name())
                  : Optional.empty());
    }
    if (select.target() instanceof Expr.Named owner) {
      return names.member(select.span(), new Name(owner.span(), owner.name()), select.name());
    }
    if (select.target() instanceof Expr.Indexed owner
        && owner.target() instanceof Expr.Named threads
        && owner.index() instanceof Expr.Literal number) {
      Name name = new Name(owner.span(), threads.name() + "[" + number.text() + "]");
      return names.member(select.span(), name, select.name());
    }
    return error(
        Code.L101,
        select.name().span(),
        "a value has no member '" + select.name().text() + "'",
        "only threads have members, their registers");
  }

  /** Whether a clause looks at an object's field here, and not at a thread's register. */
  private boolean isObject(Expr owner) {
    return switch (owner) {
      case Expr.Named named ->
          names.isValue(named.name())
              && !names.isThread(named.name())
              && type(named).filter(held -> held.type() instanceof ReferenceType).isPresent();
      case Expr.Select ignored -> true;
      case Expr other -> false;
    };
  }

  private Optional<Expression> unary(Expr.Unary unary) {
    if (unary.operator().equals("-")
        && unary.operand() instanceof Expr.Literal literal
        && literal.kind() != Expr.Literal.Kind.BOOLEAN
        && literal.kind() != Expr.Literal.Kind.CHARACTER
        && literal.kind() != Expr.Literal.Kind.NULL) {
      return constant(unary.span(), literal, true);
    }
    return type(unary.operand()).flatMap(operand -> operators.unary(unary, operand));
  }

  private Optional<Expression> binary(Expr.Binary binary) {
    Optional<Expression> left = type(binary.left());
    Optional<Expression> right = type(binary.right());
    Optional<Expression> typed =
        left.flatMap(l -> right.flatMap(r -> operators.binary(binary, l, r)));
    return names.isClause() ? typed.map(LookThrough::guarded) : typed;
  }

  private Optional<Expression> conditional(Expr.Conditional conditional) {
    if (names.isClause()) {
      return error(Code.L303, conditional.span(), "a clause has no '? :'", "use && and || instead");
    }
    Optional<Expression> condition = condition(conditional.condition(), Code.L201);
    Optional<Expression> then = type(conditional.then());
    Optional<Expression> otherwise = type(conditional.otherwise());
    if (condition.isEmpty() || then.isEmpty() || otherwise.isEmpty()) {
      return Optional.empty();
    }
    Optional<Type> type = Constants.conditionalType(then.get(), otherwise.get());
    if (type.isEmpty()) {
      return error(
          Code.L202,
          conditional.span(),
          "the two values have no common type",
          "%s and %s".formatted(then.get().type().text(), otherwise.get().type().text()));
    }
    return Optional.of(
        new Expression.Conditional(
            conditional.span(), condition.get(), then.get(), otherwise.get(), type.get()));
  }

  private Optional<Expression> cast(Expr.Cast cast) {
    Optional<Type> target = names.classes().type(cast.type(), diagnostics);
    Optional<Expression> operand = type(cast.operand());
    return target.flatMap(to -> operand.flatMap(from -> cast(cast.span(), to, from)));
  }

  /** A cast that may hold (JLS 5.5): which object it is, is not known before the test runs. */
  private Optional<Expression> cast(Span span, Type target, Expression operand) {
    Type from = operand.type();
    boolean mayHold =
        switch (target) {
          case PrimitiveType ignored ->
              from instanceof PrimitiveType && from.isNumeric() == target.isNumeric();
          case ReferenceType ignored -> from.widensTo(target) || target.widensTo(from);
        };
    if (target instanceof ReferenceType && names.isClause()) {
      return error(Code.L303, span, "a clause casts no references", "compare it as it is");
    }
    return mayHold
        ? Optional.of(new Expression.Cast(span, target, operand))
        : error(
            Code.L202, span, "a %s is not cast to %s".formatted(from.text(), target.text()), "");
  }

  private Optional<Expression> table(Expr.Table table) {
    return names.isClause()
        ? new TableTyper(this, operators, diagnostics).type(table)
        : error(
            Code.L303, table.span(), "a table stands in a clause only", "write it with == and ||");
  }

  private Optional<Expression> error(Code code, Span span, String headline, String label) {
    diagnostics.add(Diagnostic.of(code, span, headline, label));
    return Optional.empty();
  }
}

package dev.jlitmus.semantic.herd.code;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.herd.state.Columns;
import dev.jlitmus.semantic.herd.state.InitialState;
import dev.jlitmus.semantic.herd.state.RegisterUses;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.Stmt;
import dev.jlitmus.syntax.herd.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types the code of one thread. */
public final class ThreadLowering {
  private final Dialect dialect;
  private final ThreadScope scope;
  private final Expressions expressions;
  private final CompareExchange exchanges;
  private final Set<String> declared = new HashSet<>();

  public ThreadLowering(
      int thread,
      Dialect dialect,
      InitialState initial,
      Columns columns,
      RegisterUses uses,
      Diagnostics diagnostics) {
    this.dialect = dialect;
    this.scope = new ThreadScope(thread, initial, columns, uses, diagnostics);
    this.expressions = new Expressions(scope, dialect);
    this.exchanges = new CompareExchange(scope, expressions);
  }

  /** The thread's statements, begun by what registers begin with where that must be said. */
  public List<Statement> lower(List<Stmt> body) {
    List<Statement> code = new ArrayList<>();
    for (String name : scope.uses().names()) {
      if (scope.isRegister(name)) {
        begin(name, code);
      }
    }
    body.forEach(statement -> lower(statement, code));
    return code;
  }

  private void begin(String name, List<Statement> code) {
    Variable variable = scope.variable(name);
    boolean initialized = scope.initial().hasValue(scope.thread(), name);
    switch (variable) {
      case Column column -> {
        if (initialized) {
          Span span = scope.uses().firstMention(name).orElseThrow();
          code.add(new Statement.Assign(span, column, initialValue(span, name)));
        }
      }
      case Local local -> {
        if (initialized || !scope.uses().isDeclaredInPlace(name)) {
          declared.add(name);
          code.add(
              new Statement.Declare(
                  local.span(), local, Optional.of(initialValue(local.span(), name))));
        }
      }
    }
  }

  private Expression initialValue(Span span, String name) {
    return new Expression.Constant(span, scope.initialValue(name));
  }

  private List<Statement> lowered(Stmt statement) {
    List<Statement> code = new ArrayList<>();
    lower(statement, code);
    return code;
  }

  private void lower(Stmt statement, List<Statement> code) {
    switch (statement) {
      case Stmt.Block block -> block.statements().forEach(inner -> lower(inner, code));
      case Stmt.Locals locals -> {
        for (Declarator declarator : locals.declarators()) {
          declarator
              .value()
              .ifPresent(value -> assign(locals.span(), declarator.name(), value, code));
        }
      }
      case Stmt.Assign assign -> assign(assign, code);
      case Stmt.Control control -> throw RegisterUses.notOfHerd(control.span());
      case Stmt.Compound compound -> throw RegisterUses.notOfHerd(compound.span());
      case Stmt.Evaluate evaluate -> evaluate(evaluate, code);
      case Stmt.If branch -> {
        Expression condition = condition(branch.condition(), code);
        code.add(
            new Statement.If(
                branch.span(),
                condition,
                lowered(branch.then()),
                branch.otherwise().map(this::lowered).orElse(List.of())));
      }
    }
  }

  private void assign(Stmt.Assign assign, List<Statement> code) {
    Span span = assign.span();
    if (assign.target() instanceof Expr.Named named) {
      assign(span, new Name(named.span(), named.name()), assign.value(), code);
      return;
    }
    Optional<SharedField> location = expressions.pointee(assign.target());
    PrimitiveType type = location.map(field -> field.type().primitive()).orElse(PrimitiveType.INT);
    Expression value = value(assign.value(), type, code);
    location.ifPresent(target ->
        code.add(
            new Statement.Write(span, new Place.Shared(target), AccessMode.PLAIN, true, value)));
  }

  private void assign(Span span, Name name, Expr value, List<Statement> code) {
    if (scope.pointee(name.text()).isPresent()) {
      scope
          .diagnostics()
          .add(
              Diagnostic.of(
                      Code.L009, name.span(), "assigning an address is not read", "an address")
                  .withHelp("write to the location it points at by an access"));
      return;
    }
    Variable variable = scope.variable(name.text());
    Expression typed = value(value, variable.type().primitive(), code);
    switch (variable) {
      case Column column -> code.add(new Statement.Assign(span, column, typed));
      case Local local -> {
        boolean first = declared.add(name.text());
        code.add(
            first
                ? new Statement.Declare(span, local, Optional.of(typed))
                : new Statement.Assign(span, local, typed));
      }
    }
  }

  private void evaluate(Stmt.Evaluate evaluate, List<Statement> code) {
    if (isExchange(evaluate.expression())) {
      condition(evaluate.expression(), code);
    } else if (evaluate.expression() instanceof Expr.Call call) {
      code.addAll(expressions.calls().statement(call));
    } else {
      scope
          .diagnostics()
          .add(Diagnostic.of(Code.L209, evaluate.span(), "this expression is not a statement", ""));
    }
  }

  /** A number of the type; what must happen before it is added to the code. */
  private Expression value(Expr expression, PrimitiveType type, List<Statement> code) {
    return isExchange(expression)
        ? Expressions.converted(Expressions.asNumber(condition(expression, code)), type)
        : expressions.number(expression, type);
  }

  /** A boolean; what must happen before it is added to the code. */
  private Expression condition(Expr expression, List<Statement> code) {
    if (expression instanceof Expr.Unary not && isExchange(expression)) {
      return new Expression.Unary(
          not.span(), UnaryOperator.NOT, condition(not.operand(), code), PrimitiveType.BOOLEAN);
    }
    return expression instanceof Expr.Call call && isExchange(call)
        ? exchanges.lower(call, code)
        : expressions.condition(expression);
  }

  /** C's compare and exchange, also a negated one. */
  private boolean isExchange(Expr expression) {
    return (dialect == Dialect.C && CompareExchange.is(expression))
        || (expression instanceof Expr.Unary unary
            && unary.operator().equals("!")
            && isExchange(unary.operand()));
  }
}

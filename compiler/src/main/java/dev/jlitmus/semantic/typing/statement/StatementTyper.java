package dev.jlitmus.semantic.typing.statement;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.names.CodeNames;
import dev.jlitmus.semantic.names.Declarations;
import dev.jlitmus.semantic.names.Locals;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.names.Registers;
import dev.jlitmus.semantic.typing.call.CallTyper;
import dev.jlitmus.semantic.typing.call.SyncCallTyper;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Types the statements of one thread, of {@code join}, or of a method that one of them calls. An
 * invalid statement is left out.
 */
public final class StatementTyper {
  private final Locals locals;
  private final Diagnostics diagnostics;
  private final ExpressionTyper expressions;
  private final LocalTyper declared;
  private final AssignmentTyper assignments;
  private final CallTyper calls;
  private final SyncCallTyper sections;
  private final JumpTyper jumps;

  /**
   * @param known the registers with the types that earlier rounds found
   * @param assigned takes the assignments of this round
   * @param locals those of the parameters
   */
  public StatementTyper(
      int thread,
      Declarations declarations,
      Registers known,
      Registers assigned,
      MethodTyper methods,
      Returns returns,
      Locals locals,
      Diagnostics diagnostics) {
    this.locals = locals;
    this.diagnostics = diagnostics;
    Names names = new CodeNames(thread, declarations, known, locals, diagnostics);
    this.expressions = new ExpressionTyper(names, methods, diagnostics);
    this.jumps = new JumpTyper(expressions, returns, diagnostics);
    this.declared = new LocalTyper(declarations, locals, expressions, diagnostics);
    RegisterTyper registers =
        new RegisterTyper(
            thread, declarations, known, assigned, locals, names, expressions, diagnostics);
    this.assignments = new AssignmentTyper(registers, locals, names, expressions, diagnostics);
    this.calls = new CallTyper(expressions, names, methods, diagnostics);
    this.sections = new SyncCallTyper(expressions, names, diagnostics);
  }

  /** An initial value where a constructor begins. */
  public Optional<Expression> initial(Expr value, Type type) {
    return expressions.initial(value, type);
  }

  /** The statements, in a scope of their own. */
  public List<Statement> type(List<Stmt> body) {
    locals.enter();
    List<Statement> typed = each(body);
    locals.leave();
    return typed;
  }

  private List<Statement> each(List<Stmt> statements) {
    List<Statement> typed = new ArrayList<>();
    statements.forEach(statement -> typed.addAll(statement(statement)));
    return typed;
  }

  private List<Statement> statement(Stmt statement) {
    return switch (statement) {
      case Stmt.Block block -> List.of(new Statement.Block(block.span(), type(block.statements())));
      case Stmt.Locals declaration -> declared.declare(declaration);
      case Stmt.Assign assign -> one(assignments.assign(assign));
      case Stmt.Compound compound -> one(assignments.compound(compound));
      case Stmt.Evaluate evaluate -> one(evaluate(evaluate));
      case Stmt.If branch -> one(branch(branch));
      case Stmt.While loop -> {
        Optional<Expression> condition = expressions.condition(loop.condition(), Code.L201);
        List<Statement> body = body(loop.body());
        yield one(condition.map(c -> new Statement.While(loop.span(), c, body)));
      }
      case Stmt.DoWhile loop -> {
        List<Statement> body = body(loop.body());
        Optional<Expression> condition = expressions.condition(loop.condition(), Code.L201);
        yield one(condition.map(c -> new Statement.DoWhile(loop.span(), body, c)));
      }
      case Stmt.For loop -> one(loop(loop));
      case Stmt.Await await -> one(await(await));
      case Stmt.Section section -> one(section(section));
      case Stmt.Break jump ->
          one(jumps.jump(jump.span(), "break", new Statement.Break(jump.span())));
      case Stmt.Continue jump ->
          one(jumps.jump(jump.span(), "continue", new Statement.Continue(jump.span())));
      case Stmt.Return jump -> one(jumps.leave(jump));
    };
  }

  private static List<Statement> one(Optional<? extends Statement> statement) {
    return statement.<List<Statement>>map(List::of).orElse(List.of());
  }

  private Optional<Statement> evaluate(Stmt.Evaluate evaluate) {
    if (evaluate.expression() instanceof Expr.Call call) {
      return calls.statement(call);
    }
    if (evaluate.expression() instanceof Expr.New created) {
      return expressions.type(created).map(made -> new Statement.Evaluate(evaluate.span(), made));
    }
    diagnostics.add(noEffect(evaluate.expression().span()));
    return Optional.empty();
  }

  private static Diagnostic noEffect(Span value) {
    return Diagnostic.of(Code.L209, value, "this is not a statement", "has no effect")
        .withHelp("assign it to a register: r1 = " + value.text());
  }

  private Optional<Statement> branch(Stmt.If branch) {
    Optional<Expression> condition = expressions.condition(branch.condition(), Code.L201);
    List<Statement> then = type(inner(branch.then()));
    List<Statement> otherwise =
        type(branch.otherwise().map(StatementTyper::inner).orElse(List.of()));
    return condition.map(c -> new Statement.If(branch.span(), c, then, otherwise));
  }

  private Optional<Statement> await(Stmt.Await await) {
    if (jumps.isJoin()) {
      diagnostics.add(
          Diagnostic.of(
              Code.L333,
              await.span(),
              "'join' has nothing to wait for",
              "all other threads have ended"));
    }
    return expressions
        .condition(await.condition(), Code.L201)
        .filter(this::mayChange)
        .map(condition -> new Statement.Await(await.span(), condition));
  }

  private boolean mayChange(Expression condition) {
    Optional<Value> always = ConstantExpression.value(condition);
    always.ifPresent(value ->
        diagnostics.add(
            Diagnostic.of(
                    Code.L331,
                    condition.span(),
                    "this condition is always " + value,
                    value.isTrue() ? "nothing to wait for" : "never comes")
                .withHelp(
                    "wait for what another thread writes: await (ready.getAcquire() == 1);")));
    return always.isEmpty();
  }

  private Optional<Statement> loop(Stmt.For loop) {
    locals.enter();
    List<Statement> init = effects(loop.init());
    Optional<Expression> test =
        loop.condition().flatMap(condition -> expressions.condition(condition, Code.L201));
    List<Statement> update = effects(loop.update());
    List<Statement> body = body(loop.body());
    locals.leave();
    return test.isPresent() || loop.condition().isEmpty()
        ? Optional.of(new Statement.For(loop.span(), init, test, update, body))
        : Optional.empty();
  }

  /** What stands in the head of a {@code for}: a bare read is no statement of Java there. */
  private List<Statement> effects(List<Stmt> statements) {
    List<Statement> typed = each(statements);
    for (Statement statement : typed) {
      if (statement instanceof Statement.Evaluate read
          && !(read.expression() instanceof Expression.Update)) {
        diagnostics.add(noEffect(read.span()));
      }
      if (statement instanceof Statement.Section body) {
        diagnostics.add(noEffect(body.span()));
      }
      if (statement instanceof Statement.Block several) {
        diagnostics.add(
            Diagnostic.of(
                    Code.L209, several.span(), "this is several statements", "not in a 'for' head")
                .withHelp("keep the object or the index in a local before the loop"));
      }
    }
    return typed;
  }

  private List<Statement> body(Stmt body) {
    return jumps.inLoop(() -> type(inner(body)));
  }

  private static List<Stmt> inner(Stmt statement) {
    return statement instanceof Stmt.Block block ? block.statements() : List.of(statement);
  }

  private Optional<Statement> section(Stmt.Section section) {
    Optional<Expression> guard = sections.guard(section);
    boolean apart = SyncCallTyper.isOnce(section);
    List<Statement> body = apart ? jumps.inOnce(() -> type(section.body())) : type(section.body());
    return guard.map(object -> new Statement.Section(section.span(), object, apart, body));
  }
}

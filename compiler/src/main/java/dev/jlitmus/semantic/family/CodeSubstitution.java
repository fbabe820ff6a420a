package dev.jlitmus.semantic.family;

import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.Stmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts settings in the place of parameters in statements and expressions. */
final class CodeSubstitution {
  private final Settings settings;
  private final ParameterUses uses;
  private final Set<String> used;

  /**
   * @param used is told the parameters that stand in the code
   */
  CodeSubstitution(Settings settings, ParameterUses uses, Set<String> used) {
    this.settings = settings;
    this.uses = uses;
    this.used = used;
  }

  List<Declarator> declarators(List<Declarator> declarators) {
    return declarators.stream()
        .map(declarator -> {
          uses.declared(declarator.name());
          return new Declarator(declarator.name(), declarator.value().map(this::expression));
        })
        .toList();
  }

  List<Stmt> statements(List<Stmt> statements) {
    return statements.stream().map(this::statement).toList();
  }

  private Stmt statement(Stmt statement) {
    return switch (statement) {
      case Stmt.Block block -> new Stmt.Block(block.span(), statements(block.statements()));
      case Stmt.Locals locals ->
          new Stmt.Locals(
              locals.span(), locals.isFinal(), locals.type(), declarators(locals.declarators()));
      case Stmt.Assign assign ->
          new Stmt.Assign(assign.span(), target(assign.target()), expression(assign.value()));
      case Stmt.Compound compound ->
          new Stmt.Compound(
              compound.span(),
              target(compound.target()),
              compound.operator(),
              expression(compound.value()));
      case Stmt.Evaluate evaluate -> evaluate(evaluate);
      case Stmt.If branch ->
          new Stmt.If(
              branch.span(),
              expression(branch.condition()),
              statement(branch.then()),
              branch.otherwise().map(this::statement));
      case Stmt.While loop ->
          new Stmt.While(loop.span(), expression(loop.condition()), statement(loop.body()));
      case Stmt.DoWhile loop ->
          new Stmt.DoWhile(loop.span(), statement(loop.body()), expression(loop.condition()));
      case Stmt.For loop ->
          new Stmt.For(
              loop.span(),
              statements(loop.init()),
              loop.condition().map(this::expression),
              statements(loop.update()),
              statement(loop.body()));
      case Stmt.Section section ->
          new Stmt.Section(
              section.span(),
              expression(section.target()),
              section.method(),
              statements(section.body()));
      case Stmt.Await await -> new Stmt.Await(await.span(), expression(await.condition()));
      case Stmt.Break jump -> jump;
      case Stmt.Continue jump -> jump;
      case Stmt.Return jump -> new Stmt.Return(jump.span(), jump.value().map(this::expression));
    };
  }

  /** A parameter cannot be assigned, whatever its setting is. */
  private Expr target(Expr target) {
    if (target instanceof Expr.Named named && settings.of(named.name()).isPresent()) {
      used.add(named.name());
      uses.assigned(named);
      return named;
    }
    return expression(target);
  }

  /** {@code fence[F]()} without a fence is an empty statement. */
  private Stmt evaluate(Stmt.Evaluate evaluate) {
    return evaluate.expression() instanceof Expr.Call call
            && call.target().isEmpty()
            && call.mode().filter(mode -> uses.isNoFence(call.method(), mode)).isPresent()
        ? noFence(evaluate.span(), call)
        : new Stmt.Evaluate(evaluate.span(), expression(evaluate.expression()));
  }

  private Stmt noFence(Span span, Expr.Call call) {
    call.mode().map(Name::text).ifPresent(used::add);
    return call.arguments().isEmpty()
        ? new Stmt.Block(span, List.of())
        : new Stmt.Evaluate(span, expression(call));
  }

  private List<Expr> expressions(List<Expr> expressions) {
    return expressions.stream().map(this::expression).toList();
  }

  Expr expression(Expr expr) {
    return switch (expr) {
      case Expr.Literal literal -> literal;
      case Expr.Named named -> named(named);
      case Expr.Select select ->
          new Expr.Select(select.span(), owner(select.target()), select.name());
      case Expr.Indexed indexed ->
          new Expr.Indexed(indexed.span(), owner(indexed.target()), expression(indexed.index()));
      case Expr.Call call ->
          new Expr.Call(
              call.span(),
              call.target().map(this::owner),
              method(call),
              Optional.empty(),
              expressions(call.arguments()));
      case Expr.New created ->
          new Expr.New(created.span(), created.type(), expressions(created.arguments()));
      case Expr.NewArray created ->
          new Expr.NewArray(created.span(), created.type(), expression(created.length()));
      case Expr.Elements elements ->
          new Expr.Elements(elements.span(), elements.type(), expressions(elements.elements()));
      case Expr.Lambda function ->
          new Expr.Lambda(function.span(), function.parameter(), expression(function.body()));
      case Expr.Unary unary ->
          new Expr.Unary(unary.span(), unary.operator(), expression(unary.operand()));
      case Expr.Binary binary ->
          new Expr.Binary(
              binary.span(),
              binary.operator(),
              expression(binary.left()),
              expression(binary.right()));
      case Expr.Conditional conditional ->
          new Expr.Conditional(
              conditional.span(),
              expression(conditional.condition()),
              expression(conditional.then()),
              expression(conditional.otherwise()));
      case Expr.Cast cast -> new Expr.Cast(cast.span(), cast.type(), expression(cast.operand()));
      case Expr.Tuple tuple -> new Expr.Tuple(tuple.span(), expressions(tuple.elements()));
      case Expr.Table table ->
          new Expr.Table(table.span(), expression(table.columns()), expressions(table.rows()));
    };
  }

  /** What has members and methods is a thread or a field, never a parameter. */
  private Expr owner(Expr owner) {
    return owner instanceof Expr.Named ? owner : expression(owner);
  }

  private Expr named(Expr.Named named) {
    Optional<Settings.Assigned> parameter = settings.of(named.name());
    if (parameter.isEmpty()) {
      return named;
    }
    used.add(named.name());
    return switch (parameter.get().setting()) {
      case Setting.Constant constant -> at(named.span(), constant.source());
      case Setting.Order ignored -> {
        uses.asValue(named, parameter.get());
        yield new Expr.Literal(named.span(), Expr.Literal.Kind.INTEGER, "0");
      }
    };
  }

  private static Expr at(Span span, Expr constant) {
    return constant instanceof Expr.Unary minus
        ? new Expr.Unary(span, minus.operator(), at(span, minus.operand()))
        : constant instanceof Expr.Literal literal
            ? new Expr.Literal(span, literal.kind(), literal.text())
            : constant;
  }

  private Name method(Expr.Call call) {
    if (call.mode().isEmpty()) {
      return call.method();
    }
    used.add(call.mode().get().text());
    String full =
        call.target().isEmpty()
            ? uses.fence(call.method(), call.mode().get())
            : uses.access(call.method(), call.mode().get());
    return new Name(call.method().span(), full);
  }
}

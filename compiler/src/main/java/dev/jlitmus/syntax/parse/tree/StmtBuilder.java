package dev.jlitmus.syntax.parse.tree;

import dev.jlitmus.grammar.LitmusParser.AssignEffectContext;
import dev.jlitmus.grammar.LitmusParser.AwaitStatementContext;
import dev.jlitmus.grammar.LitmusParser.BlockContext;
import dev.jlitmus.grammar.LitmusParser.BlockStatementContext;
import dev.jlitmus.grammar.LitmusParser.BreakStatementContext;
import dev.jlitmus.grammar.LitmusParser.ClosedStatementContext;
import dev.jlitmus.grammar.LitmusParser.ContinueStatementContext;
import dev.jlitmus.grammar.LitmusParser.DeclaratorContext;
import dev.jlitmus.grammar.LitmusParser.DoStatementContext;
import dev.jlitmus.grammar.LitmusParser.EffectContext;
import dev.jlitmus.grammar.LitmusParser.EffectStatementContext;
import dev.jlitmus.grammar.LitmusParser.EffectsContext;
import dev.jlitmus.grammar.LitmusParser.EmptyStatementContext;
import dev.jlitmus.grammar.LitmusParser.ExpressionContext;
import dev.jlitmus.grammar.LitmusParser.ExpressionEffectContext;
import dev.jlitmus.grammar.LitmusParser.ForClosedContext;
import dev.jlitmus.grammar.LitmusParser.ForHeaderContext;
import dev.jlitmus.grammar.LitmusParser.ForInitContext;
import dev.jlitmus.grammar.LitmusParser.ForStatementContext;
import dev.jlitmus.grammar.LitmusParser.IfElseClosedContext;
import dev.jlitmus.grammar.LitmusParser.IfElseStatementContext;
import dev.jlitmus.grammar.LitmusParser.IfThenStatementContext;
import dev.jlitmus.grammar.LitmusParser.InitializerContext;
import dev.jlitmus.grammar.LitmusParser.LocalDeclarationContext;
import dev.jlitmus.grammar.LitmusParser.LocalStatementContext;
import dev.jlitmus.grammar.LitmusParser.PlainClosedContext;
import dev.jlitmus.grammar.LitmusParser.PlainStatementContext;
import dev.jlitmus.grammar.LitmusParser.PrefixStepEffectContext;
import dev.jlitmus.grammar.LitmusParser.ReturnStatementContext;
import dev.jlitmus.grammar.LitmusParser.RunConditionContext;
import dev.jlitmus.grammar.LitmusParser.SimpleStatementContext;
import dev.jlitmus.grammar.LitmusParser.StatementContext;
import dev.jlitmus.grammar.LitmusParser.StepEffectContext;
import dev.jlitmus.grammar.LitmusParser.SynchronizedStatementContext;
import dev.jlitmus.grammar.LitmusParser.TypeContext;
import dev.jlitmus.grammar.LitmusParser.WhileClosedContext;
import dev.jlitmus.grammar.LitmusParser.WhileStatementContext;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Stmt;
import dev.jlitmus.syntax.TypeName;
import dev.jlitmus.syntax.parse.Spans;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Makes the syntax trees of statements. */
final class StmtBuilder {
  private final Spans spans;
  private final ExprBuilder expressions;

  StmtBuilder(Spans spans, ExprBuilder expressions) {
    this.spans = spans;
    this.expressions = expressions;
  }

  List<Stmt> block(BlockContext block) {
    return block.statement().stream().map(this::build).toList();
  }

  Stmt build(StatementContext statement) {
    return switch (statement) {
      case PlainStatementContext plain -> simple(plain.simpleStatement());
      case IfThenStatementContext branch ->
          new Stmt.If(
              spans.of(branch),
              expressions.build(branch.expression()),
              build(branch.statement()),
              Optional.empty());
      case IfElseStatementContext branch ->
          new Stmt.If(
              spans.of(branch),
              expressions.build(branch.expression()),
              closed(branch.closedStatement()),
              Optional.of(build(branch.statement())));
      case WhileStatementContext loop ->
          new Stmt.While(
              spans.of(loop), expressions.build(loop.expression()), build(loop.statement()));
      case ForStatementContext loop ->
          loop(spans.of(loop), loop.forHeader(), build(loop.statement()));
      default -> throw TreeBuilder.unknown(statement);
    };
  }

  private Stmt closed(ClosedStatementContext statement) {
    return switch (statement) {
      case PlainClosedContext plain -> simple(plain.simpleStatement());
      case IfElseClosedContext branch ->
          new Stmt.If(
              spans.of(branch),
              expressions.build(branch.expression()),
              closed(branch.closedStatement(0)),
              Optional.of(closed(branch.closedStatement(1))));
      case WhileClosedContext loop ->
          new Stmt.While(
              spans.of(loop), expressions.build(loop.expression()), closed(loop.closedStatement()));
      case ForClosedContext loop ->
          loop(spans.of(loop), loop.forHeader(), closed(loop.closedStatement()));
      default -> throw TreeBuilder.unknown(statement);
    };
  }

  private Stmt simple(SimpleStatementContext statement) {
    Span span = spans.of(statement);
    return switch (statement) {
      case BlockStatementContext block -> new Stmt.Block(span, block(block.block()));
      case LocalStatementContext locals -> locals(span, locals.localDeclaration());
      case EffectStatementContext effect -> effect(span, effect.effect());
      case DoStatementContext loop ->
          new Stmt.DoWhile(span, build(loop.statement()), expressions.build(loop.expression()));
      case AwaitStatementContext await ->
          new Stmt.Await(span, expressions.build(await.expression()));
      case SynchronizedStatementContext section ->
          new Stmt.Section(
              span,
              expressions.build(section.expression()),
              spans.name(section.SYNCHRONIZED().getSymbol()),
              block(section.block()));
      case BreakStatementContext jump -> new Stmt.Break(span);
      case ContinueStatementContext jump -> new Stmt.Continue(span);
      case ReturnStatementContext jump ->
          new Stmt.Return(span, Optional.ofNullable(jump.expression()).map(expressions::build));
      case EmptyStatementContext empty -> new Stmt.Block(span, List.of());
      default -> throw TreeBuilder.unknown(statement);
    };
  }

  private Stmt loop(Span span, ForHeaderContext header, Stmt body) {
    return new Stmt.For(
        span,
        Optional.ofNullable(header.forInit()).map(this::init).orElse(List.of()),
        Optional.ofNullable(header.expression()).map(expressions::build),
        Optional.ofNullable(header.effects()).map(this::effects).orElse(List.of()),
        body);
  }

  private List<Stmt> init(ForInitContext init) {
    return init.localDeclaration() == null
        ? effects(init.effects())
        : List.of(locals(spans.of(init), init.localDeclaration()));
  }

  private List<Stmt> effects(EffectsContext effects) {
    return effects.effect().stream().map(effect -> effect(spans.of(effect), effect)).toList();
  }

  private Stmt locals(Span span, LocalDeclarationContext locals) {
    Token start = locals.VAR() == null ? locals.getStart() : locals.VAR().getSymbol();
    return new Stmt.Locals(
        span,
        locals.FINAL() != null,
        locals.type() == null
            ? new TypeName(spans.of(start), start.getText())
            : type(locals.type()),
        locals.declarator().stream().map(this::declarator).toList());
  }

  private Stmt effect(Span span, EffectContext effect) {
    return switch (effect) {
      case AssignEffectContext assign -> assign(span, assign);
      case StepEffectContext step -> step(span, step.expression(), step.INCREMENT() != null);
      case PrefixStepEffectContext step -> step(span, step.expression(), step.INCREMENT() != null);
      case ExpressionEffectContext value
          when value.expression().QUESTION() == null
              && value.expression().condition() instanceof RunConditionContext run ->
          new Stmt.Section(
              span,
              expressions.build(run.condition()),
              spans.name(run.RUNNER().getSymbol()),
              block(run.block()));
      case ExpressionEffectContext value ->
          new Stmt.Evaluate(span, expressions.build(value.expression()));
      default -> throw TreeBuilder.unknown(effect);
    };
  }

  private Stmt assign(Span span, AssignEffectContext assign) {
    Expr target = expressions.build(assign.expression(0));
    Expr value = expressions.build(assign.expression(1));
    String operator = assign.assignmentOperator().getText();
    return operator.equals("=")
        ? new Stmt.Assign(span, target, value)
        : new Stmt.Compound(span, target, operator.substring(0, operator.length() - 1), value);
  }

  private Stmt step(Span span, ExpressionContext target, boolean up) {
    Expr one = new Expr.Literal(span, Expr.Literal.Kind.INTEGER, "1");
    return new Stmt.Compound(span, expressions.build(target), up ? "+" : "-", one);
  }

  Declarator declarator(DeclaratorContext declarator) {
    return new Declarator(
        spans.name(declarator.IDENTIFIER().getSymbol()),
        Optional.ofNullable(declarator.initializer()).map(this::initializer));
  }

  Expr initializer(InitializerContext initializer) {
    return initializer.expression() == null
        ? expressions.elements(initializer.elements())
        : expressions.build(initializer.expression());
  }

  TypeName type(TypeContext type) {
    return expressions.type(type);
  }
}

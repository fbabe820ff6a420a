package dev.jlitmus.syntax.parse;

import dev.jlitmus.grammar.LitmusParser.AssignStatementContext;
import dev.jlitmus.grammar.LitmusParser.BlockStatementContext;
import dev.jlitmus.grammar.LitmusParser.ClosedStatementContext;
import dev.jlitmus.grammar.LitmusParser.DeclaratorContext;
import dev.jlitmus.grammar.LitmusParser.EmptyStatementContext;
import dev.jlitmus.grammar.LitmusParser.ExpressionContext;
import dev.jlitmus.grammar.LitmusParser.ExpressionStatementContext;
import dev.jlitmus.grammar.LitmusParser.IfElseClosedContext;
import dev.jlitmus.grammar.LitmusParser.IfElseStatementContext;
import dev.jlitmus.grammar.LitmusParser.IfThenStatementContext;
import dev.jlitmus.grammar.LitmusParser.LocalStatementContext;
import dev.jlitmus.grammar.LitmusParser.PlainClosedContext;
import dev.jlitmus.grammar.LitmusParser.PlainStatementContext;
import dev.jlitmus.grammar.LitmusParser.PrefixStepStatementContext;
import dev.jlitmus.grammar.LitmusParser.SimpleStatementContext;
import dev.jlitmus.grammar.LitmusParser.StatementContext;
import dev.jlitmus.grammar.LitmusParser.StepStatementContext;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Stmt;
import dev.jlitmus.syntax.TypeName;
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
      default -> throw TreeBuilder.unknown(statement);
    };
  }

  private Stmt simple(SimpleStatementContext statement) {
    Span span = spans.of(statement);
    return switch (statement) {
      case BlockStatementContext block ->
          new Stmt.Block(span, block.block().statement().stream().map(this::build).toList());
      case LocalStatementContext locals -> {
        Token type = locals.getStart();
        yield new Stmt.Locals(
            span,
            new TypeName(spans.of(type), type.getText()),
            locals.declarator().stream().map(this::declarator).toList());
      }
      case AssignStatementContext assign -> assign(span, assign);
      case StepStatementContext step -> step(span, step.expression(), step.INCREMENT() != null);
      case PrefixStepStatementContext step ->
          step(span, step.expression(), step.INCREMENT() != null);
      case ExpressionStatementContext expression ->
          new Stmt.Evaluate(span, expressions.build(expression.expression()));
      case EmptyStatementContext empty -> new Stmt.Block(span, List.of());
      default -> throw TreeBuilder.unknown(statement);
    };
  }

  private Stmt assign(Span span, AssignStatementContext assign) {
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
        Optional.ofNullable(declarator.expression()).map(expressions::build));
  }
}

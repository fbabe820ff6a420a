package dev.jlitmus.syntax.herd.parse;

import dev.jlitmus.grammar.HerdParser.AssignStatementContext;
import dev.jlitmus.grammar.HerdParser.BinaryExpressionContext;
import dev.jlitmus.grammar.HerdParser.BlockContext;
import dev.jlitmus.grammar.HerdParser.BlockStatementContext;
import dev.jlitmus.grammar.HerdParser.CallExpressionContext;
import dev.jlitmus.grammar.HerdParser.ClosedStatementContext;
import dev.jlitmus.grammar.HerdParser.DeclaratorContext;
import dev.jlitmus.grammar.HerdParser.EmptyStatementContext;
import dev.jlitmus.grammar.HerdParser.ExpressionContext;
import dev.jlitmus.grammar.HerdParser.ExpressionStatementContext;
import dev.jlitmus.grammar.HerdParser.GroupExpressionContext;
import dev.jlitmus.grammar.HerdParser.IfElseClosedContext;
import dev.jlitmus.grammar.HerdParser.IfElseStatementContext;
import dev.jlitmus.grammar.HerdParser.IfThenStatementContext;
import dev.jlitmus.grammar.HerdParser.LiteralExpressionContext;
import dev.jlitmus.grammar.HerdParser.LocalStatementContext;
import dev.jlitmus.grammar.HerdParser.NameExpressionContext;
import dev.jlitmus.grammar.HerdParser.PlainClosedContext;
import dev.jlitmus.grammar.HerdParser.PlainStatementContext;
import dev.jlitmus.grammar.HerdParser.SimpleStatementContext;
import dev.jlitmus.grammar.HerdParser.StatementContext;
import dev.jlitmus.grammar.HerdParser.TypeContext;
import dev.jlitmus.grammar.HerdParser.UnaryExpressionContext;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.Stmt;
import dev.jlitmus.syntax.TypeName;
import dev.jlitmus.syntax.parse.Spans;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Makes the syntax trees of threads' code. C's {@code *e} and {@code &e} are unary expressions with
 * these operators.
 */
final class HerdCodeBuilder {
  private final Spans spans;

  HerdCodeBuilder(Spans spans) {
    this.spans = spans;
  }

  List<Stmt> block(BlockContext block) {
    return block.statement().stream().map(this::statement).toList();
  }

  /** {@code long long}: its words with one blank between them. */
  TypeName type(TypeContext type) {
    return new TypeName(
        spans.of(type),
        type.IDENTIFIER().stream().map(ParseTree::getText).collect(Collectors.joining(" ")));
  }

  private Stmt statement(StatementContext statement) {
    return switch (statement) {
      case PlainStatementContext plain -> simple(plain.simpleStatement());
      case IfThenStatementContext branch ->
          new Stmt.If(
              spans.of(branch),
              expression(branch.expression()),
              statement(branch.statement()),
              Optional.empty());
      case IfElseStatementContext branch ->
          new Stmt.If(
              spans.of(branch),
              expression(branch.expression()),
              closed(branch.closedStatement()),
              Optional.of(statement(branch.statement())));
      default -> throw HerdTreeBuilder.unknown(statement);
    };
  }

  private Stmt closed(ClosedStatementContext statement) {
    return switch (statement) {
      case PlainClosedContext plain -> simple(plain.simpleStatement());
      case IfElseClosedContext branch ->
          new Stmt.If(
              spans.of(branch),
              expression(branch.expression()),
              closed(branch.closedStatement(0)),
              Optional.of(closed(branch.closedStatement(1))));
      default -> throw HerdTreeBuilder.unknown(statement);
    };
  }

  private Stmt simple(SimpleStatementContext statement) {
    Span span = spans.of(statement);
    return switch (statement) {
      case BlockStatementContext block -> new Stmt.Block(span, block(block.block()));
      case LocalStatementContext locals ->
          new Stmt.Locals(
              span,
              false,
              type(locals.type()),
              locals.declarator().stream().map(this::declarator).toList());
      case AssignStatementContext assign ->
          new Stmt.Assign(span, expression(assign.expression(0)), expression(assign.expression(1)));
      case ExpressionStatementContext evaluate ->
          new Stmt.Evaluate(span, expression(evaluate.expression()));
      case EmptyStatementContext empty -> new Stmt.Block(span, List.of());
      default -> throw HerdTreeBuilder.unknown(statement);
    };
  }

  private Declarator declarator(DeclaratorContext declarator) {
    return new Declarator(
        spans.name(declarator.IDENTIFIER().getSymbol()),
        Optional.ofNullable(declarator.expression()).map(this::expression));
  }

  private Expr expression(ExpressionContext expression) {
    Span span = spans.of(expression);
    return switch (expression) {
      case LiteralExpressionContext literal ->
          new Expr.Literal(span, Expr.Literal.Kind.INTEGER, literal.getText());
      case NameExpressionContext name -> new Expr.Named(span, name.getText());
      case GroupExpressionContext group -> expression(group.expression());
      case CallExpressionContext call -> call(span, call);
      case UnaryExpressionContext unary ->
          new Expr.Unary(span, unary.getStart().getText(), expression(unary.expression()));
      case BinaryExpressionContext binary ->
          new Expr.Binary(
              span,
              binary.getChild(1).getText(),
              expression(binary.expression(0)),
              expression(binary.expression(1)));
      default -> throw HerdTreeBuilder.unknown(expression);
    };
  }

  private Expr call(Span span, CallExpressionContext call) {
    Name method = spans.name(call.IDENTIFIER().getLast().getSymbol());
    Optional<Expr> target =
        call.DOT() == null
            ? Optional.empty()
            : Optional.of(call.IDENTIFIER(0).getSymbol())
                .map(token -> new Expr.Named(spans.of(token), token.getText()));
    return new Expr.Call(
        span,
        target,
        method,
        Optional.empty(),
        call.arguments().expression().stream().map(this::expression).toList());
  }
}

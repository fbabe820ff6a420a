package dev.jlitmus.syntax.parse.tree;

import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.grammar.LitmusParser.AccessModeContext;
import dev.jlitmus.grammar.LitmusParser.ArgumentContext;
import dev.jlitmus.grammar.LitmusParser.ArgumentsContext;
import dev.jlitmus.grammar.LitmusParser.BinaryConditionContext;
import dev.jlitmus.grammar.LitmusParser.CastConditionContext;
import dev.jlitmus.grammar.LitmusParser.ConditionContext;
import dev.jlitmus.grammar.LitmusParser.DeadlockPrimaryContext;
import dev.jlitmus.grammar.LitmusParser.ElementsContext;
import dev.jlitmus.grammar.LitmusParser.ExpressionContext;
import dev.jlitmus.grammar.LitmusParser.FilledArrayPrimaryContext;
import dev.jlitmus.grammar.LitmusParser.GroupPrimaryContext;
import dev.jlitmus.grammar.LitmusParser.IndexConditionContext;
import dev.jlitmus.grammar.LitmusParser.LiteralPrimaryContext;
import dev.jlitmus.grammar.LitmusParser.NamePrimaryContext;
import dev.jlitmus.grammar.LitmusParser.NewArrayPrimaryContext;
import dev.jlitmus.grammar.LitmusParser.NewPrimaryContext;
import dev.jlitmus.grammar.LitmusParser.PrimaryConditionContext;
import dev.jlitmus.grammar.LitmusParser.PrimaryContext;
import dev.jlitmus.grammar.LitmusParser.RunConditionContext;
import dev.jlitmus.grammar.LitmusParser.SelectConditionContext;
import dev.jlitmus.grammar.LitmusParser.TableConditionContext;
import dev.jlitmus.grammar.LitmusParser.ThisPrimaryContext;
import dev.jlitmus.grammar.LitmusParser.ThrewPrimaryContext;
import dev.jlitmus.grammar.LitmusParser.TypeContext;
import dev.jlitmus.grammar.LitmusParser.UnaryConditionContext;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.TypeName;
import dev.jlitmus.syntax.parse.Spans;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Makes the syntax trees of expressions. */
final class ExprBuilder {
  private final Spans spans;

  ExprBuilder(Spans spans) {
    this.spans = spans;
  }

  Expr build(ExpressionContext expression) {
    Expr condition = build(expression.condition());
    if (expression.QUESTION() == null) {
      return condition;
    }
    return new Expr.Conditional(
        spans.of(expression),
        condition,
        build(expression.expression(0)),
        build(expression.expression(1)));
  }

  Expr build(ConditionContext condition) {
    Span span = spans.of(condition);
    return switch (condition) {
      case PrimaryConditionContext primary -> primary(primary.primary());
      case SelectConditionContext select -> {
        Expr target = build(select.condition());
        TerminalNode word = select.AWAIT() == null ? select.IDENTIFIER() : select.AWAIT();
        Name name = spans.name(word.getSymbol());
        yield select.arguments() == null
            ? new Expr.Select(span, target, name)
            : new Expr.Call(
                span,
                Optional.of(target),
                name,
                mode(select.accessMode()),
                arguments(select.arguments()));
      }
      case RunConditionContext run ->
          new Expr.Call(
              span,
              Optional.of(build(run.condition())),
              spans.name(run.RUNNER().getSymbol()),
              Optional.empty(),
              List.of());
      case IndexConditionContext indexed ->
          new Expr.Indexed(span, build(indexed.condition()), build(indexed.expression()));
      case UnaryConditionContext unary ->
          new Expr.Unary(span, unary.getStart().getText(), build(unary.condition()));
      case CastConditionContext cast ->
          new Expr.Cast(
              span,
              new TypeName(spans.of(cast.castType()), cast.castType().getText()),
              build(cast.condition()));
      case BinaryConditionContext binary -> {
        TerminalNode operator = (TerminalNode) binary.getChild(1);
        yield new Expr.Binary(
            span, operator.getText(), build(binary.condition(0)), build(binary.condition(1)));
      }
      case TableConditionContext table ->
          new Expr.Table(
              span,
              build(table.condition()),
              table.row().stream().map(row -> build(row.expression())).toList());
      default -> throw TreeBuilder.unknown(condition);
    };
  }

  private Expr primary(PrimaryContext primary) {
    Span span = spans.of(primary);
    return switch (primary) {
      case LiteralPrimaryContext literal ->
          new Expr.Literal(span, kind(literal.getStart()), literal.getText());
      case NamePrimaryContext name -> {
        Name identifier = spans.name(name.IDENTIFIER().getSymbol());
        yield name.arguments() == null
            ? new Expr.Named(span, identifier.text())
            : new Expr.Call(
                span,
                Optional.empty(),
                identifier,
                mode(name.accessMode()),
                arguments(name.arguments()));
      }
      case ThisPrimaryContext self -> new Expr.Named(span, self.getText());
      case NewPrimaryContext created ->
          new Expr.New(
              span,
              new TypeName(spans.of(created.className()), created.className().getText()),
              arguments(created.arguments()));
      case NewArrayPrimaryContext created -> {
        Token element = elementType(created);
        yield new Expr.NewArray(
            span,
            new TypeName(
                spans.of(element), element.getText() + "[]".repeat(created.LBRACKET().size())),
            build(created.expression()));
      }
      case FilledArrayPrimaryContext filled -> {
        Expr.Elements elements = elements(filled.elements());
        yield new Expr.Elements(span, Optional.of(type(filled.type())), elements.elements());
      }
      case GroupPrimaryContext group -> {
        List<Expr> elements = group.expression().stream().map(this::build).toList();
        yield elements.size() == 1 ? elements.getFirst() : new Expr.Tuple(span, elements);
      }
      case DeadlockPrimaryContext deadlock -> new Expr.Named(span, deadlock.getText());
      case ThrewPrimaryContext threw ->
          new Expr.Call(
              span,
              Optional.empty(),
              spans.name(threw.THREW().getSymbol()),
              Optional.empty(),
              arguments(threw.arguments()));
      default -> throw TreeBuilder.unknown(primary);
    };
  }

  TypeName type(TypeContext type) {
    return new TypeName(spans.of(type), type.getText());
  }

  Expr.Elements elements(ElementsContext elements) {
    return new Expr.Elements(
        spans.of(elements),
        Optional.empty(),
        elements.expression().stream().map(this::build).toList());
  }

  private static Token elementType(NewArrayPrimaryContext created) {
    return created.primitiveType() == null
        ? created.IDENTIFIER().getSymbol()
        : created.primitiveType().getStart();
  }

  private Optional<Name> mode(@Nullable AccessModeContext mode) {
    return Optional.ofNullable(mode)
        .map(brackets -> (TerminalNode) brackets.getChild(1))
        .map(word -> spans.name(word.getSymbol()));
  }

  private List<Expr> arguments(ArgumentsContext arguments) {
    return arguments.argument().stream().map(this::argument).toList();
  }

  private Expr argument(ArgumentContext argument) {
    Expr value = build(argument.expression());
    return argument.ARROW() == null
        ? value
        : new Expr.Lambda(spans.of(argument), spans.name(argument.IDENTIFIER().getSymbol()), value);
  }

  private static Expr.Literal.Kind kind(Token literal) {
    return switch (literal.getType()) {
      case LitmusLexer.FLOATING -> Expr.Literal.Kind.FLOATING;
      case LitmusLexer.CHARACTER -> Expr.Literal.Kind.CHARACTER;
      case LitmusLexer.TRUE, LitmusLexer.FALSE -> Expr.Literal.Kind.BOOLEAN;
      case LitmusLexer.NULL -> Expr.Literal.Kind.NULL;
      default -> Expr.Literal.Kind.INTEGER;
    };
  }
}

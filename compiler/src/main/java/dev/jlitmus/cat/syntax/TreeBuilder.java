package dev.jlitmus.cat.syntax;

import dev.jlitmus.grammar.CatParser;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Turns the parse tree of a text without errors into records. */
final class TreeBuilder {
  private final SourceFile file;

  TreeBuilder(SourceFile file) {
    this.file = file;
  }

  Model build(CatParser.ModelContext model) {
    String title = "";
    if (model.title() != null) {
      title =
          model.title().STRING() != null
              ? unquoted(model.title().STRING().getSymbol())
              : model.title().NAME(0).getText();
    }
    return new Model(title, model.statement().stream().flatMap(this::statement).toList());
  }

  private Stream<Statement> statement(CatParser.StatementContext statement) {
    Span span = span(statement);
    return switch (statement) {
      case CatParser.LetStatementContext let ->
          Stream.of(new Statement.Let(span, let.REC() != null, bindings(let.binding())));
      case CatParser.CheckStatementContext check ->
          Stream.of(
              new Statement.Check(
                  span,
                  role(check.role),
                  test(check.test()),
                  Optional.ofNullable(check.NAME()).map(n -> name(n.getSymbol()))));
      case CatParser.UnsupportedStatementContext unsupported ->
          Stream.of(
              new Statement.Unsupported(
                  span, test(unsupported.test()), unquoted(unsupported.STRING().getSymbol())));
      case CatParser.WithStatementContext with ->
          Stream.of(
              new Statement.With(
                  span, name(with.NAME().getSymbol()), expression(with.expression())));
      case CatParser.CoherentStatementContext coherent ->
          Stream.of(new Statement.Coherent(span, expression(coherent.expression())));
      case CatParser.FinalsStatementContext finals ->
          Stream.of(new Statement.Finals(span, expression(finals.expression())));
      case CatParser.IncludeStatementContext include -> {
        Token string = include.STRING().getSymbol();
        yield Stream.of(
            new Statement.Include(span, new Name(span(string, string), unquoted(string))));
      }
      case CatParser.ShowStatementContext show -> Stream.empty();
      default -> throw unknown(statement);
    };
  }

  private static Statement.Check.Role role(@Nullable Token role) {
    if (role == null) {
      return Statement.Check.Role.AXIOM;
    }
    return role.getType() == CatParser.FLAG
        ? Statement.Check.Role.FLAG
        : Statement.Check.Role.REQUIREMENT;
  }

  private Test test(CatParser.TestContext test) {
    Test.Property property =
        switch (test.property.getType()) {
          case CatParser.ACYCLIC -> Test.Property.ACYCLIC;
          case CatParser.IRREFLEXIVE -> Test.Property.IRREFLEXIVE;
          default -> Test.Property.EMPTY;
        };
    return new Test(span(test), test.COMPLEMENT() != null, property, expression(test.expression()));
  }

  private List<Binding> bindings(List<CatParser.BindingContext> bindings) {
    return bindings.stream().map(b -> new Binding(name(b.NAME().getSymbol()), bound(b))).toList();
  }

  /** Several lists of parameters make a function that returns a function. */
  private Expression bound(CatParser.BindingContext binding) {
    Expression body = expression(binding.expression());
    for (CatParser.ParametersContext parameters : binding.parameters().reversed()) {
      body = new Expression.Function(span(binding), parameters(parameters), body);
    }
    return body;
  }

  private List<Name> parameters(CatParser.ParametersContext parameters) {
    return parameters.parameter().stream().map(p -> name(p.getStart())).toList();
  }

  private Expression expression(CatParser.ExpressionContext expression) {
    Span span = span(expression);
    return switch (expression) {
      case CatParser.LetExpressionContext let ->
          new Expression.Let(
              span, let.REC() != null, bindings(let.binding()), expression(let.expression()));
      case CatParser.FunctionExpressionContext function ->
          new Expression.Function(
              span, parameters(function.parameters()), expression(function.expression()));
      case CatParser.TryExpressionContext attempt ->
          new Expression.Try(
              span, expression(attempt.expression(0)), expression(attempt.expression(1)));
      case CatParser.PlainExpressionContext plain -> operation(plain.operation());
      default -> throw unknown(expression);
    };
  }

  private Expression operation(CatParser.OperationContext operation) {
    Span span = span(operation);
    return switch (operation) {
      case CatParser.ComplementContext complement ->
          new Expression.Unary(
              span, Expression.UnaryOperator.COMPLEMENT, operation(complement.operation()));
      case CatParser.PostfixContext postfix ->
          new Expression.Unary(span, postfix(postfix.op), operation(postfix.operation()));
      case CatParser.BinaryContext binary ->
          new Expression.Binary(
              span,
              binary(binary.op),
              operation(binary.operation(0)),
              operation(binary.operation(1)));
      case CatParser.ApplicationContext application -> application(application);
      case CatParser.SimpleOperationContext simple -> simple(simple.simple());
      default -> throw unknown(operation);
    };
  }

  private static Expression.UnaryOperator postfix(Token operator) {
    return switch (operator.getType()) {
      case CatParser.PLUS -> Expression.UnaryOperator.CLOSURE;
      case CatParser.STAR -> Expression.UnaryOperator.REFLEXIVE_CLOSURE;
      case CatParser.OPTIONAL -> Expression.UnaryOperator.OPTIONAL;
      default -> Expression.UnaryOperator.INVERSE;
    };
  }

  private static Expression.BinaryOperator binary(Token operator) {
    return switch (operator.getType()) {
      case CatParser.STAR -> Expression.BinaryOperator.PRODUCT;
      case CatParser.AMPERSAND -> Expression.BinaryOperator.INTERSECTION;
      case CatParser.BACKSLASH -> Expression.BinaryOperator.DIFFERENCE;
      case CatParser.SEMICOLON -> Expression.BinaryOperator.COMPOSITION;
      case CatParser.PLUSPLUS -> Expression.BinaryOperator.ADDITION;
      default -> Expression.BinaryOperator.UNION;
    };
  }

  private Expression application(CatParser.ApplicationContext application) {
    Token name = application.NAME().getSymbol();
    Expression result = new Expression.Reference(span(name, name), name.getText());
    for (CatParser.ArgumentContext argument : application.argument()) {
      Span span = result.span().to(span(argument));
      result = new Expression.Application(span, result, arguments(argument));
    }
    return result;
  }

  private List<Expression> arguments(CatParser.ArgumentContext argument) {
    if (argument.NAME() != null) {
      return List.of(new Expression.Reference(span(argument), argument.getText()));
    }
    return argument.simple() instanceof CatParser.TupleContext tuple
        ? tuple.expression().stream().map(this::expression).toList()
        : List.of(simple(argument.simple()));
  }

  private Expression simple(CatParser.SimpleContext simple) {
    Span span = span(simple);
    return switch (simple) {
      case CatParser.EmptyContext empty -> new Expression.Empty(span);
      case CatParser.UniverseContext universe -> new Expression.Universe(span);
      case CatParser.IdentityContext identity ->
          new Expression.Identity(span, expression(identity.expression()));
      case CatParser.TupleContext tuple -> expression(tuple.expression(0));
      default -> throw unknown(simple);
    };
  }

  private Name name(Token token) {
    return new Name(span(token, token), token.getText());
  }

  private static String unquoted(Token string) {
    return string.getText().substring(1, string.getText().length() - 1);
  }

  private Span span(ParserRuleContext context) {
    return span(context.getStart(), context.getStop());
  }

  private Span span(Token first, Token last) {
    return file.span(first.getStartIndex(), last.getStopIndex() + 1);
  }

  private static IllegalStateException unknown(ParserRuleContext context) {
    return new IllegalStateException(context.getClass().getSimpleName());
  }
}

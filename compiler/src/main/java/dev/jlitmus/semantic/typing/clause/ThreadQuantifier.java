package dev.jlitmus.semantic.typing.clause;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.names.Endings;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.value.BinaryOperator.Logical;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.syntax.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes out what {@code all(caller.r1 == 42)} and {@code any(…)} say of each of several equal
 * threads: {@code caller[0].r1 == 42}, {@code caller[1].r1 == 42}, …
 */
public final class ThreadQuantifier {
  private final Names names;
  private final Set<String> threads = new LinkedHashSet<>();

  public ThreadQuantifier(Names names) {
    this.names = names;
  }

  /** Whether this is a word for all or some of several equal threads. */
  public static boolean isQuantifier(String name) {
    return name.equals("all") || name.equals("any");
  }

  /** What the call says of all of them, or of any; empty after a diagnostic. */
  public Optional<Expression> typed(
      Expr.Call call, ExpressionTyper expressions, Diagnostics diagnostics) {
    List<Expr> instances =
        call.arguments().size() == 1 ? instances(call.arguments().getFirst()) : List.of();
    if (instances.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L303,
                  call.span(),
                  "'%s' takes a condition on equal threads".formatted(call.method().text()),
                  "no register of thread name[n]")
              .withHelp("with thread caller[3] { … }: all(caller.r1 == 42)"));
      return Optional.empty();
    }
    Logical operator = call.method().text().equals("all") ? Logical.AND : Logical.OR;
    Optional<Expression> joined = Optional.empty();
    for (Expr instance : instances) {
      Optional<Expression> next = expressions.condition(instance, Code.L301);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      joined =
          joined
              .<Expression>map(before ->
                  new Expression.Binary(
                      call.span(), operator, before, next.get(), PrimitiveType.BOOLEAN))
              .or(() -> next);
    }
    return joined;
  }

  /** The condition for each thread; empty where it speaks of none, or of several kinds. */
  private List<Expr> instances(Expr condition) {
    number(condition, 0);
    List<Expr> instances = new ArrayList<>();
    if (threads.size() == 1) {
      int copies = names.copies(threads.iterator().next());
      for (int copy = 0; copy < copies; copy++) {
        instances.add(number(condition, copy));
      }
    }
    return instances;
  }

  private Expr number(Expr expr, int copy) {
    return switch (expr) {
      case Expr.Select select ->
          new Expr.Select(select.span(), owner(select.target(), copy), select.name());
      case Expr.Unary unary ->
          new Expr.Unary(unary.span(), unary.operator(), number(unary.operand(), copy));
      case Expr.Binary binary ->
          new Expr.Binary(
              binary.span(),
              binary.operator(),
              number(binary.left(), copy),
              number(binary.right(), copy));
      case Expr.New created -> created;
      case Expr.NewArray created -> created;
      case Expr.Elements elements -> elements;
      case Expr.Lambda function -> function;
      case Expr.Cast cast -> new Expr.Cast(cast.span(), cast.type(), number(cast.operand(), copy));
      case Expr.Tuple tuple -> new Expr.Tuple(tuple.span(), each(tuple.elements(), copy));
      case Expr.Table table ->
          new Expr.Table(table.span(), number(table.columns(), copy), each(table.rows(), copy));
      case Expr.Literal literal -> literal;
      case Expr.Named named -> named;
      case Expr.Indexed indexed -> indexed;
      case Expr.Call call when Endings.isThrew(call) ->
          new Expr.Call(
              call.span(),
              call.target(),
              call.method(),
              call.mode(),
              call.arguments().stream().map(argument -> owner(argument, copy)).toList());
      case Expr.Call call -> call;
      case Expr.Conditional conditional -> conditional;
    };
  }

  private List<Expr> each(List<Expr> exprs, int copy) {
    return exprs.stream().map(expr -> number(expr, copy)).toList();
  }

  private Expr owner(Expr owner, int copy) {
    if (owner instanceof Expr.Named named && names.copies(named.name()) > 0) {
      threads.add(named.name());
      Expr number = new Expr.Literal(named.span(), Expr.Literal.Kind.INTEGER, String.valueOf(copy));
      return new Expr.Indexed(named.span(), named, number);
    }
    return owner;
  }
}

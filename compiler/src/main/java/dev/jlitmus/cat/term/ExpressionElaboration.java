package dev.jlitmus.cat.term;

import dev.jlitmus.cat.syntax.Binding;
import dev.jlitmus.cat.syntax.Expression;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Expressions to terms: resolves names, tells sets from relations, and applies functions, so that
 * none is left.
 */
final class ExpressionElaboration {
  /** As many applications a model can have, counted where functions apply functions. */
  private static final int MAX_APPLICATIONS = 20_000;

  private final TermGraph graph;
  private final Map<Integer, Span> forms;
  private final Diagnostics diagnostics;
  private final int[] applications;
  private final boolean insideFunction;

  ExpressionElaboration(TermGraph graph, Map<Integer, Span> forms, Diagnostics diagnostics) {
    this(graph, forms, diagnostics, new int[1], false);
  }

  private ExpressionElaboration(
      TermGraph graph,
      Map<Integer, Span> forms,
      Diagnostics diagnostics,
      int[] applications,
      boolean insideFunction) {
    this.graph = graph;
    this.forms = forms;
    this.diagnostics = diagnostics;
    this.applications = applications;
    this.insideFunction = insideFunction;
  }

  Value value(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.Reference e -> reference(e, scope);
      case Expression.Empty e -> new Value.Empty();
      case Expression.Universe e -> new Value.Of(graph.everything());
      case Expression.Identity e ->
          written(e, term(e.set(), Term.Type.SET, scope).map(graph::identity));
      case Expression.Unary e -> written(e, unary(e, scope));
      case Expression.Binary e -> binary(e, scope);
      case Expression.Application e -> application(e, scope);
      case Expression.Function e -> new Value.Closure(e.parameters(), e.body(), scope);
      case Expression.Let e ->
          value(e.body(), scope.with(bindings(e.recursive(), e.bindings(), scope)));
      case Expression.Try e -> attempt(e, scope);
    };
  }

  /** The values of bindings of one {@code let}. */
  Map<String, Value> bindings(boolean recursive, List<Binding> bindings, Scope scope) {
    if (recursive) {
      return new Recursion(this, graph, diagnostics).solve(bindings, scope);
    }
    Map<String, Value> values = new HashMap<>();
    for (Binding binding : bindings) {
      values.put(binding.name().text(), value(binding.body(), scope));
    }
    return values;
  }

  /** A set or relation; empty where there is an error, which is reported. */
  Optional<Integer> term(Expression expression, Term.Type type, Scope scope) {
    return term(value(expression, scope), expression, type);
  }

  /** A set or a relation, whichever it is. */
  Optional<Integer> term(Expression expression, Scope scope) {
    Value value = value(expression, scope);
    return term(value, expression, typeOf(value).orElse(Term.Type.RELATION));
  }

  /** With the diagnostics given to another. */
  ExpressionElaboration reportingTo(Diagnostics other) {
    return new ExpressionElaboration(graph, forms, other, applications, insideFunction);
  }

  private Optional<Integer> term(Value value, Expression expression, Term.Type type) {
    return switch (value) {
      case Value.Of of when graph.type(of.term()) == type -> Optional.of(of.term());
      case Value.Of of -> mismatch(expression, type, graph.type(of.term()).phrase());
      case Value.Empty empty -> Optional.of(graph.nothing(type));
      case Value.Closure closure -> mismatch(expression, type, "a function");
      case Value.BuiltIn builtIn -> mismatch(expression, type, "a function");
      case Value.Source source -> {
        diagnostics.add(
            Diagnostic.of(
                Code.L414, expression.span(), "a choice can only be made by with … from", ""));
        yield Optional.empty();
      }
      case Value.Broken broken -> Optional.empty();
    };
  }

  private Optional<Integer> mismatch(Expression expression, Term.Type needed, String found) {
    diagnostics.add(
        Diagnostic.of(
            Code.L412,
            expression.span(),
            needed.phrase() + " is needed, but this is " + found,
            "this is " + found));
    return Optional.empty();
  }

  private Optional<Term.Type> typeOf(Value value) {
    return value instanceof Value.Of of ? Optional.of(graph.type(of.term())) : Optional.empty();
  }

  /** The result, with the place where it is written. */
  private Value written(Expression expression, Optional<Integer> term) {
    term.filter(number -> !insideFunction)
        .ifPresent(number -> forms.putIfAbsent(number, expression.span()));
    return term.<Value>map(Value.Of::new).orElseGet(Value.Broken::new);
  }

  private Value reference(Expression.Reference reference, Scope scope) {
    return scope
        .find(reference.name())
        .orElseGet(() -> {
          Diagnostic unknown =
              Diagnostic.of(
                  Code.L411, reference.span(), "unknown name '" + reference.name() + "'", "");
          diagnostics.add(
              Spelling.question(reference.name(), scope.names())
                  .map(unknown::withHelp)
                  .orElse(unknown));
          return new Value.Broken();
        });
  }

  private Optional<Integer> unary(Expression.Unary e, Scope scope) {
    return switch (e.operator()) {
      case COMPLEMENT -> term(e.operand(), scope).map(graph::complement);
      case CLOSURE -> term(e.operand(), Term.Type.RELATION, scope).map(graph::closure);
      case REFLEXIVE_CLOSURE ->
          term(e.operand(), Term.Type.RELATION, scope).map(graph::closure).map(graph::reflexive);
      case OPTIONAL -> term(e.operand(), Term.Type.RELATION, scope).map(graph::reflexive);
      case INVERSE -> term(e.operand(), Term.Type.RELATION, scope).map(graph::inverse);
    };
  }

  private Value binary(Expression.Binary e, Scope scope) {
    return switch (e.operator()) {
      case PRODUCT -> typed(e, Term.Type.SET, scope, graph::product);
      case COMPOSITION -> typed(e, Term.Type.RELATION, scope, graph::composition);
      case UNION, ADDITION -> alike(e, scope, graph::union);
      case INTERSECTION -> alike(e, scope, graph::intersection);
      case DIFFERENCE -> alike(e, scope, graph::difference);
    };
  }

  private interface Operation {
    int on(int left, int right);
  }

  private Value typed(Expression.Binary e, Term.Type type, Scope scope, Operation operation) {
    Optional<Integer> left = term(e.left(), type, scope);
    Optional<Integer> right = term(e.right(), type, scope);
    return written(e, left.flatMap(l -> right.map(r -> operation.on(l, r))));
  }

  /** Both sets, or both relations; of two {@code 0} neither. */
  private Value alike(Expression.Binary e, Scope scope, Operation operation) {
    Value left = value(e.left(), scope);
    Value right = value(e.right(), scope);
    if (left instanceof Value.Empty && right instanceof Value.Empty) {
      return left;
    }
    Term.Type type = typeOf(left).or(() -> typeOf(right)).orElse(Term.Type.RELATION);
    Optional<Integer> first = term(left, e.left(), type);
    if (first.isPresent() && right instanceof Value.Of of && graph.type(of.term()) != type) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L412,
                  e.right().span(),
                  "'%s' is between two sets or two relations".formatted(e.operator().symbol()),
                  "this is " + graph.type(of.term()).phrase())
              .withLabel(e.left().span(), "this is " + type.phrase()));
      return new Value.Broken();
    }
    Optional<Integer> second = term(right, e.right(), type);
    return written(e, first.flatMap(l -> second.map(r -> operation.on(l, r))));
  }

  private Value application(Expression.Application e, Scope scope) {
    Value function = value(e.function(), scope);
    return switch (function) {
      case Value.Closure closure -> apply(closure, e, scope);
      case Value.BuiltIn builtIn -> {
        if (wrongNumber(e, 1)) {
          yield new Value.Broken();
        }
        Optional<Integer> relation = term(e.arguments().getFirst(), Term.Type.RELATION, scope);
        yield written(
            e,
            switch (builtIn) {
              case DOMAIN -> relation.map(graph::domain);
              case RANGE -> relation.map(graph::range);
            });
      }
      case Value.Source source -> {
        term(source, e, Term.Type.RELATION);
        yield new Value.Broken();
      }
      case Value.Of of -> notAFunction(e, graph.type(of.term()).phrase());
      case Value.Empty empty -> notAFunction(e, "empty");
      case Value.Broken broken -> broken;
    };
  }

  private Value notAFunction(Expression.Application e, String what) {
    diagnostics.add(
        Diagnostic.of(
                Code.L412,
                e.function().span(),
                "a function is needed, but this is " + what,
                "this is " + what)
            .withHelp("two relations one after the other are joined by ';'"));
    return new Value.Broken();
  }

  private boolean wrongNumber(Expression.Application e, int parameters) {
    boolean wrong = e.arguments().size() != parameters;
    if (wrong) {
      diagnostics.add(
          Diagnostic.of(
              Code.L412,
              e.span(),
              "the function takes %d arguments, but this has %d"
                  .formatted(parameters, e.arguments().size()),
              ""));
    }
    return wrong;
  }

  private Value apply(Value.Closure closure, Expression.Application e, Scope scope) {
    if (++applications[0] > MAX_APPLICATIONS) {
      diagnostics.add(Diagnostic.of(Code.L003, e.span(), "too many applications of functions", ""));
      return new Value.Broken();
    }
    if (wrongNumber(e, closure.parameters().size())) {
      return new Value.Broken();
    }
    Map<String, Value> arguments = new HashMap<>();
    for (int i = 0; i < closure.parameters().size(); i++) {
      arguments.put(closure.parameters().get(i).text(), value(e.arguments().get(i), scope));
    }
    ExpressionElaboration inside =
        new ExpressionElaboration(graph, forms, diagnostics, applications, true);
    Value result = inside.value(closure.body(), closure.scope().with(arguments));
    return result instanceof Value.Of(int term) ? written(e, Optional.of(term)) : result;
  }

  /** Only an unknown name makes the fallback count; other errors are errors. */
  private Value attempt(Expression.Try e, Scope scope) {
    Diagnostics tried = new Diagnostics();
    Value preferred = reportingTo(tried).value(e.preferred(), scope);
    List<Diagnostic> found = new ArrayList<>(tried.sorted());
    if (found.stream().anyMatch(d -> d.code() == Code.L411)) {
      return value(e.fallback(), scope);
    }
    found.forEach(diagnostics::add);
    return preferred;
  }
}

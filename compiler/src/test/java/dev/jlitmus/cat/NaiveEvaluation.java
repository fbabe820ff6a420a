package dev.jlitmus.cat;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.base.BaseSet;
import dev.jlitmus.cat.base.PreExecution;
import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.cat.syntax.Binding;
import dev.jlitmus.cat.syntax.Expression;
import dev.jlitmus.cat.syntax.Model;
import dev.jlitmus.cat.syntax.ModelParser;
import dev.jlitmus.cat.syntax.Statement;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Linearizations;
import dev.jlitmus.relation.Relation;
import dev.jlitmus.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Evaluates a model as its text reads: no stages, no sharing, every choice tried. */
final class NaiveEvaluation {
  private sealed interface Value {
    record OfSet(EventSet set) implements Value {}

    record OfRelation(Relation relation) implements Value {}

    record Empty() implements Value {}

    record Closure(Expression.Function function, Map<String, Value> scope) implements Value {}
  }

  private final PreExecution program;
  private final int size;
  private final Map<String, Value> base = new HashMap<>();

  NaiveEvaluation(PreExecution program, Relation rf, Relation co) {
    this.program = program;
    this.size = program.size();
    for (BaseSet set : BaseSet.values()) {
      base.put(set.name(), new Value.OfSet(program.set(set)));
    }
    for (BaseRelation relation : BaseRelation.values()) {
      if (relation.stage() == Stage.PROGRAM) {
        base.put(relation.catName(), new Value.OfRelation(program.relation(relation)));
      }
    }
    base.put("rf", new Value.OfRelation(rf));
    base.put("co", new Value.OfRelation(co));
    base.put("addr", new Value.OfRelation(Relation.empty(size)));
    base.put("fin", new Value.OfRelation(Relation.empty(size)));
    base.put("pub", new Value.OfRelation(Relation.empty(size)));
    base.put("id", new Value.OfRelation(Relation.identity(size, EventSet.all(size))));
  }

  /** All statements of a model, those of the prelude and of included files among them. */
  static List<Statement> statements(SourceFile prelude, SourceFile model) {
    List<Statement> statements = new ArrayList<>(statements(prelude));
    statements.addAll(statements(model));
    return statements;
  }

  boolean isConsistent(List<Statement> statements) {
    return holdsFrom(0, statements, new HashMap<>(base));
  }

  private static List<Statement> statements(SourceFile file) {
    Model model = new ModelParser().parse(file, new Diagnostics()).orElseThrow();
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : model.statements()) {
      if (statement instanceof Statement.Include include) {
        statements.addAll(statements(Models.included(include.file().text()).orElseThrow()));
      } else {
        statements.add(statement);
      }
    }
    return statements;
  }

  private boolean holdsFrom(int index, List<Statement> statements, Map<String, Value> scope) {
    if (index == statements.size()) {
      return true;
    }
    return switch (statements.get(index)) {
      case Statement.Let let -> {
        scope.putAll(bindings(let.recursive(), let.bindings(), scope));
        yield holdsFrom(index + 1, statements, scope);
      }
      case Statement.Check check ->
          (check.role() != Statement.Check.Role.AXIOM || holds(check, scope))
              && holdsFrom(index + 1, statements, scope);
      case Statement.With with ->
          choices(
              with.source(),
              scope,
              choice -> {
                Map<String, Value> inner = new HashMap<>(scope);
                inner.put(with.name().text(), new Value.OfRelation(choice));
                return holdsFrom(index + 1, statements, inner);
              });
      case Statement.Unsupported unsupported -> holdsFrom(index + 1, statements, scope);
      case Statement.Coherent coherent -> holdsFrom(index + 1, statements, scope);
      case Statement.Finals finals -> holdsFrom(index + 1, statements, scope);
      case Statement.Include include -> throw new IllegalStateException();
    };
  }

  private boolean choices(
      Expression source, Map<String, Value> scope, Predicate<Relation> consistent) {
    if (source instanceof Expression.Application application) {
      EventSet set = set(application.arguments().get(0), scope);
      Relation order = relation(application.arguments().get(1), scope);
      return new Linearizations(set, order).anyMatch(consistent);
    }
    return justified(0, Relation.empty(size), consistent);
  }

  private boolean justified(int write, Relation soFar, Predicate<Relation> consistent) {
    if (write == size) {
      return consistent.test(soFar);
    }
    EventSet reads =
        program
            .relation(BaseRelation.PO)
            .inverse()
            .successors(write)
            .intersection(program.set(BaseSet.R));
    if (!program.set(BaseSet.W).contains(write) || reads.isEmpty()) {
      return justified(write + 1, soFar, consistent);
    }
    for (EventSet set : program.justifications().of(write)) {
      Relation.Builder more = soFar.toBuilder();
      set.toList().forEach(read -> more.add(read, write));
      if (justified(write + 1, more.build(), consistent)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Statement.Check check, Map<String, Value> scope) {
    Value value = evaluate(check.test().expression(), scope);
    boolean holds =
        switch (check.test().property()) {
          case ACYCLIC -> asRelation(value).isAcyclic();
          case IRREFLEXIVE -> asRelation(value).isIrreflexive();
          case EMPTY ->
              value instanceof Value.OfSet(EventSet set)
                  ? set.isEmpty()
                  : asRelation(value).isEmpty();
        };
    return holds != check.test().negated();
  }

  private Map<String, Value> bindings(
      boolean recursive, List<Binding> bindings, Map<String, Value> scope) {
    Map<String, Value> values = new HashMap<>();
    Map<String, Value> inner = new HashMap<>(scope);
    if (recursive) {
      bindings.forEach(b -> inner.put(b.name().text(), new Value.OfRelation(Relation.empty(size))));
    }
    Map<String, Value> before;
    do {
      before = new HashMap<>(values);
      for (Binding b : bindings) {
        values.put(b.name().text(), evaluate(b.body(), inner));
      }
      if (recursive) {
        inner.putAll(values);
      }
    } while (recursive && !values.equals(before));
    return values;
  }

  private Relation relation(Expression expression, Map<String, Value> scope) {
    return asRelation(evaluate(expression, scope));
  }

  private Relation asRelation(Value value) {
    return value instanceof Value.OfRelation(Relation relation) ? relation : Relation.empty(size);
  }

  private EventSet set(Expression expression, Map<String, Value> scope) {
    return asSet(evaluate(expression, scope));
  }

  private static EventSet asSet(Value value) {
    return value instanceof Value.OfSet(EventSet set) ? set : EventSet.EMPTY;
  }

  private Value evaluate(Expression expression, Map<String, Value> scope) {
    return switch (expression) {
      case Expression.Reference e -> {
        if (!scope.containsKey(e.name())) {
          throw new IllegalStateException(e.name());
        }
        yield scope.get(e.name());
      }
      case Expression.Empty e -> new Value.Empty();
      case Expression.Universe e -> new Value.OfSet(EventSet.all(size));
      case Expression.Identity e ->
          new Value.OfRelation(Relation.identity(size, set(e.set(), scope)));
      case Expression.Unary e -> unary(e, scope);
      case Expression.Binary e -> binary(e, scope);
      case Expression.Application e -> apply(e, scope);
      case Expression.Function e -> new Value.Closure(e, Map.copyOf(scope));
      case Expression.Let e -> {
        Map<String, Value> inner = new HashMap<>(scope);
        inner.putAll(bindings(e.recursive(), e.bindings(), scope));
        yield evaluate(e.body(), inner);
      }
      case Expression.Try e -> evaluate(e.preferred(), scope);
    };
  }

  private Value unary(Expression.Unary e, Map<String, Value> scope) {
    Value operand = evaluate(e.operand(), scope);
    return switch (e.operator()) {
      case COMPLEMENT ->
          operand instanceof Value.OfSet(EventSet set)
              ? new Value.OfSet(EventSet.all(size).minus(set))
              : new Value.OfRelation(asRelation(operand).complement());
      case CLOSURE -> new Value.OfRelation(asRelation(operand).closure());
      case REFLEXIVE_CLOSURE -> new Value.OfRelation(asRelation(operand).closure().reflexive());
      case OPTIONAL -> new Value.OfRelation(asRelation(operand).reflexive());
      case INVERSE -> new Value.OfRelation(asRelation(operand).inverse());
    };
  }

  private Value binary(Expression.Binary e, Map<String, Value> scope) {
    Value left = evaluate(e.left(), scope);
    Value right = evaluate(e.right(), scope);
    boolean sets = left instanceof Value.OfSet || right instanceof Value.OfSet;
    return switch (e.operator()) {
      case PRODUCT -> new Value.OfRelation(Relation.product(size, asSet(left), asSet(right)));
      case COMPOSITION -> new Value.OfRelation(asRelation(left).compose(asRelation(right)));
      case UNION, ADDITION ->
          sets
              ? new Value.OfSet(asSet(left).union(asSet(right)))
              : new Value.OfRelation(asRelation(left).union(asRelation(right)));
      case INTERSECTION ->
          sets
              ? new Value.OfSet(asSet(left).intersection(asSet(right)))
              : new Value.OfRelation(asRelation(left).intersection(asRelation(right)));
      case DIFFERENCE ->
          sets
              ? new Value.OfSet(asSet(left).minus(asSet(right)))
              : new Value.OfRelation(asRelation(left).minus(asRelation(right)));
    };
  }

  private Value apply(Expression.Application e, Map<String, Value> scope) {
    if (e.function() instanceof Expression.Reference(var span, String name)) {
      Relation argument = relation(e.arguments().getFirst(), scope);
      if (name.equals("domain")) {
        return new Value.OfSet(argument.domain());
      }
      if (name.equals("range")) {
        return new Value.OfSet(argument.range());
      }
    }
    Value.Closure closure = (Value.Closure) evaluate(e.function(), scope);
    Map<String, Value> inner = new HashMap<>(closure.scope());
    for (int i = 0; i < e.arguments().size(); i++) {
      inner.put(
          closure.function().parameters().get(i).text(), evaluate(e.arguments().get(i), scope));
    }
    return evaluate(closure.function().body(), inner);
  }
}

package dev.jlitmus.cat.term;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.base.BaseSet;
import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.cat.syntax.Binding;
import dev.jlitmus.cat.syntax.Expression;
import dev.jlitmus.cat.syntax.Model;
import dev.jlitmus.cat.syntax.ModelParser;
import dev.jlitmus.cat.syntax.Name;
import dev.jlitmus.cat.syntax.Statement;
import dev.jlitmus.cat.syntax.Test;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a model statement by statement and collects what it defines and requires. */
public final class Elaboration {
  private final Function<String, Optional<SourceFile>> files;
  private final Diagnostics diagnostics;
  private final TermGraph graph = new TermGraph();
  private final Map<Integer, Span> forms = new HashMap<>();
  private final ExpressionElaboration expressions;
  private final List<Requirement> axioms = new ArrayList<>();
  private final List<Requirement> flags = new ArrayList<>();
  private final List<Requirement> unsupported = new ArrayList<>();
  private final List<Theory.ChoicePoint> choices = new ArrayList<>();
  private final List<Theory.Definition> definitions = new ArrayList<>();
  private final Set<String> included = new HashSet<>();
  private Optional<Integer> coherent = Optional.empty();
  private Optional<Integer> finals = Optional.empty();
  private Scope scope;

  /**
   * Starts with the base names alone.
   *
   * @param files what {@code include} finds
   */
  public Elaboration(Function<String, Optional<SourceFile>> files, Diagnostics diagnostics) {
    this.files = files;
    this.diagnostics = diagnostics;
    this.expressions = new ExpressionElaboration(graph, forms, diagnostics);
    this.scope = Scope.of(baseNames());
  }

  private Map<String, Value> baseNames() {
    Map<String, Value> names = new HashMap<>();
    for (BaseSet set : BaseSet.values()) {
      int term = graph.add(new Term.SetOf(set), Dependence.NONE);
      names.put(set.name(), new Value.Of(term));
    }
    for (BaseRelation relation : BaseRelation.values()) {
      names.put(relation.catName(), new Value.Of(graph.base(relation)));
    }
    names.put("id", new Value.Of(graph.identity()));
    names.put("domain", Value.BuiltIn.DOMAIN);
    names.put("range", Value.BuiltIn.RANGE);
    names.put("linearisations", Value.Source.LINEARISATIONS);
    names.put("generate_cos", Value.Source.COHERENCE);
    names.put("generate_orders", Value.Source.ORDERS);
    names.put("justifications", Value.Source.JUSTIFICATIONS);
    return names;
  }

  /** Reads a prelude and a model; what it says is of no use where there are errors. */
  public Theory elaborate(SourceFile prelude, SourceFile model) {
    read(prelude);
    String title = read(model);
    return new Theory(
        title, graph, axioms, flags, unsupported, choices, definitions, forms, coherent, finals);
  }

  private String read(SourceFile file) {
    Optional<Model> model = new ModelParser().parse(file, diagnostics);
    model.ifPresent(m -> m.statements().forEach(this::statement));
    return model.map(Model::title).orElse("");
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Let let -> define(let);
      case Statement.Check check -> check(check);
      case Statement.Unsupported excluded -> {
        requirement(excluded.test(), excluded.reason())
            .ifPresent(test -> {
              knownAtProgram(test.term(), excluded.span());
              unsupported.add(test);
            });
      }
      case Statement.With with -> choose(with);
      case Statement.Coherent some -> {
        coherent = expressions.term(some.writes(), Term.Type.SET, scope);
        coherent.ifPresent(term -> knownAtProgram(term, some.span()));
      }
      case Statement.Finals some -> finals = expressions.term(some.writes(), Term.Type.SET, scope);
      case Statement.Include include -> include(include);
    }
  }

  private void define(Statement.Let let) {
    Map<String, Value> values = expressions.bindings(let.recursive(), let.bindings(), scope);
    scope = scope.with(values);
    for (Binding binding : let.bindings()) {
      if (values.get(binding.name().text()) instanceof Value.Of(int term)) {
        definitions.add(new Theory.Definition(binding.name().text(), term));
      }
    }
  }

  private void check(Statement.Check check) {
    String name = check.name().map(Name::text).orElseGet(() -> oneLine(check.test().span()));
    Optional<Requirement> test = requirement(check.test(), name);
    switch (check.role()) {
      case AXIOM -> test.ifPresent(axioms::add);
      case FLAG -> test.ifPresent(flags::add);
      case REQUIREMENT ->
          test.map(t -> new Requirement(t.span(), t.name(), t.property(), !t.negated(), t.term()))
              .ifPresent(flags::add);
    }
  }

  private Optional<Requirement> requirement(Test test, String name) {
    Optional<Integer> term =
        switch (test.property()) {
          case ACYCLIC, IRREFLEXIVE ->
              expressions.term(test.expression(), Term.Type.RELATION, scope);
          case EMPTY -> expressions.term(test.expression(), scope);
        };
    return term.map(t -> new Requirement(test.span(), name, test.property(), test.negated(), t));
  }

  private static String oneLine(Span span) {
    return span.text().replaceAll("\\s+", " ");
  }

  private void knownAtProgram(int term, Span span) {
    if (graph.dependence(term).stage() != Stage.PROGRAM) {
      diagnostics.add(
          Diagnostic.of(
              Code.L414, span, "this must be known before rf and co", "depends on rf or co"));
    }
  }

  private void choose(Statement.With with) {
    Value source =
        switch (with.source()) {
          case Expression.Application(Span span, Expression function, List<Expression> given) ->
              drawn(with, expressions.value(function, scope), given);
          case Expression.Reference reference ->
              drawn(with, expressions.value(reference, scope), List.of());
          case Expression.Empty e -> notASource(with);
          case Expression.Universe e -> notASource(with);
          case Expression.Identity e -> notASource(with);
          case Expression.Unary e -> notASource(with);
          case Expression.Binary e -> notASource(with);
          case Expression.Function e -> notASource(with);
          case Expression.Let e -> notASource(with);
          case Expression.Try e -> notASource(with);
        };
    scope = scope.with(with.name().text(), source);
  }

  private Value drawn(Statement.With with, Value function, List<Expression> given) {
    if (function == Value.Source.LINEARISATIONS && given.size() == 2) {
      return linearization(with, given);
    }
    if (function == Value.Source.JUSTIFICATIONS && given.isEmpty()) {
      return choicePoint(with, new Theory.ChoicePoint.Justification(Stage.PROGRAM));
    }
    if (function == Value.Source.COHERENCE && given.size() == 1) {
      return coherence(with, given.getFirst());
    }
    if (function == Value.Source.ORDERS && given.size() == 2) {
      return coherence(with, given.getLast());
    }
    return function instanceof Value.Broken ? function : notASource(with);
  }

  private Value notASource(Statement.With with) {
    diagnostics.add(
        Diagnostic.of(Code.L414, with.source().span(), "nothing can be chosen from this", "")
            .withHelp(
                "one of linearisations(S, r), generate_cos(r) and justifications can stand here"));
    return new Value.Broken();
  }

  private Value linearization(Statement.With with, List<Expression> given) {
    Optional<Integer> set = expressions.term(given.getFirst(), Term.Type.SET, scope);
    Optional<Integer> relation = expressions.term(given.getLast(), Term.Type.RELATION, scope);
    if (set.isEmpty() || relation.isEmpty()) {
      return new Value.Broken();
    }
    Dependence both = graph.dependence(set.get()).and(graph.dependence(relation.get()));
    if (both.choices() != 0) {
      diagnostics.add(
          Diagnostic.of(
              Code.L414, with.source().span(), "a choice cannot depend on another choice", ""));
      return new Value.Broken();
    }
    int closed = graph.closure(relation.get());
    axioms.add(
        new Requirement(
            with.span(),
            with.name().text() + " from linearisations",
            Test.Property.IRREFLEXIVE,
            false,
            graph.restriction(set.get(), closed, set.get())));
    return choicePoint(with, new Theory.ChoicePoint.Linearization(both.stage(), set.get(), closed));
  }

  private Value choicePoint(Statement.With with, Theory.ChoicePoint choice) {
    if (choices.size() == Dependence.MAX_CHOICES) {
      diagnostics.add(Diagnostic.of(Code.L414, with.span(), "too many choices", ""));
      return new Value.Broken();
    }
    choices.add(choice);
    int term = graph.choice(choices.size() - 1, choice.stage());
    definitions.add(new Theory.Definition(with.name().text(), term));
    return new Value.Of(term);
  }

  /** The searcher enumerates co anyway; what is left is that it must extend the relation. */
  private Value coherence(Statement.With with, Expression partial) {
    int co = graph.base(BaseRelation.CO);
    expressions
        .term(partial, Term.Type.RELATION, scope)
        .ifPresent(relation -> {
          int writes = graph.add(new Term.SetOf(BaseSet.W), Dependence.NONE);
          int same =
              graph.intersection(
                  graph.restriction(writes, graph.closure(relation), writes),
                  graph.base(BaseRelation.LOC));
          axioms.add(
              new Requirement(
                  with.span(),
                  with.name().text() + " from generate_cos",
                  Test.Property.EMPTY,
                  false,
                  graph.difference(same, co)));
        });
    return new Value.Of(co);
  }

  private void include(Statement.Include include) {
    String name = include.file().text();
    if (!included.add(name)) {
      return;
    }
    Optional<SourceFile> file = files.apply(name);
    if (file.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
              Code.L413, include.file().span(), "no file '" + name + "' to include", "not found"));
    } else {
      read(file.get());
    }
  }
}

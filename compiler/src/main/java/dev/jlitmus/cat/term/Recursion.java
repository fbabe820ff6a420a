package dev.jlitmus.cat.term;

import dev.jlitmus.cat.syntax.Binding;
import dev.jlitmus.cat.syntax.Expression;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Solves {@code let rec a = … and b = …} as a least fixpoint, which exists because no definition
 * may shrink when another of the group grows.
 */
final class Recursion {
  private final ExpressionElaboration expressions;
  private final TermGraph graph;
  private final Diagnostics diagnostics;

  Recursion(ExpressionElaboration expressions, TermGraph graph, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.graph = graph;
    this.diagnostics = diagnostics;
  }

  Map<String, Value> solve(List<Binding> bindings, Scope scope) {
    int group = graph.groups();
    if (group >= Dependence.MAX_GROUPS) {
      return broken(bindings, "too many recursive definitions");
    }
    if (bindings.stream().anyMatch(b -> b.body() instanceof Expression.Function)) {
      return broken(bindings, "recursive functions are not supported in models");
    }
    graph.reserveGroup();
    List<Integer> bodies = new ArrayList<>();
    Scope inner = scope.with(variables(bindings, group, scope));
    for (Binding binding : bindings) {
      Optional<Integer> body = expressions.term(binding.body(), inner);
      body.filter(b -> shrinks(b, group)).ifPresent(b -> report(binding));
      body.ifPresent(bodies::add);
    }
    if (bodies.size() < bindings.size() || bodies.stream().anyMatch(b -> shrinks(b, group))) {
      return broken(bindings);
    }
    List<Integer> solutions = graph.fixpoints(group, bodies);
    Map<String, Value> values = new HashMap<>();
    for (int i = 0; i < bindings.size(); i++) {
      values.put(bindings.get(i).name().text(), new Value.Of(solutions.get(i)));
    }
    return values;
  }

  /** Relations, unless a body is a set when they are. */
  private Map<String, Value> variables(List<Binding> bindings, int group, Scope scope) {
    Map<String, Value> relations = variables(bindings, group, Term.Type.RELATION);
    ExpressionElaboration trial = expressions.reportingTo(new Diagnostics());
    boolean wrong =
        bindings.stream()
            .anyMatch(
                b -> trial.term(b.body(), Term.Type.RELATION, scope.with(relations)).isEmpty());
    Map<String, Value> sets = variables(bindings, group, Term.Type.SET);
    boolean right =
        bindings.stream()
            .allMatch(b -> trial.term(b.body(), Term.Type.SET, scope.with(sets)).isPresent());
    return wrong && right ? sets : relations;
  }

  private Map<String, Value> variables(List<Binding> bindings, int group, Term.Type type) {
    Map<String, Value> variables = new HashMap<>();
    for (int i = 0; i < bindings.size(); i++) {
      variables.put(bindings.get(i).name().text(), new Value.Of(graph.variable(type, group, i)));
    }
    return variables;
  }

  private boolean shrinks(int body, int group) {
    return (graph.dependence(body).shrinking() & Dependence.group(group)) != 0;
  }

  private void report(Binding binding) {
    diagnostics.add(
        Diagnostic.of(
                Code.L415,
                binding.name().span(),
                "'" + binding.name().text() + "' uses its own group under a negation",
                "has no least solution")
            .withHelp("a recursive definition cannot stand after '~' or on the right of '\\'"));
  }

  private Map<String, Value> broken(List<Binding> bindings, String headline) {
    diagnostics.add(Diagnostic.of(Code.L414, bindings.getFirst().name().span(), headline, ""));
    return broken(bindings);
  }

  private static Map<String, Value> broken(List<Binding> bindings) {
    Map<String, Value> values = new HashMap<>();
    bindings.forEach(b -> values.put(b.name().text(), new Value.Broken()));
    return values;
  }
}

package dev.jlitmus.cat;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.term.Term;
import dev.jlitmus.cat.term.TermGraph;
import dev.jlitmus.cat.term.Theory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the terms of a model are called, by their definitions and as its text writes them. */
final class TermNames {
  private static final String FROM_READ = "fr";

  private final Theory theory;
  private final TermGraph graph;
  private final Map<Integer, String> names = new HashMap<>();

  TermNames(Theory theory) {
    this.theory = theory;
    this.graph = theory.graph();
    for (Theory.Definition definition : theory.definitions()) {
      boolean base =
          graph.term(definition.term()) instanceof Term.RelationOf
              || graph.term(definition.term()) instanceof Term.SetOf;
      if (!base) {
        names.putIfAbsent(definition.term(), definition.name());
      }
    }
  }

  boolean isNamed(int term) {
    return names.containsKey(term);
  }

  /** The name of its definition; base relations and sets have none. */
  Optional<String> of(int term) {
    return Optional.ofNullable(names.get(term));
  }

  boolean isFromRead(int term) {
    return FROM_READ.equals(names.get(term));
  }

  /** Whether it is one step of an explanation; {@code fr} is, although it is defined. */
  boolean isBase(int term) {
    return graph.term(term) instanceof Term.RelationOf
        || graph.term(term) instanceof Term.Choice
        || isFromRead(term);
  }

  /** As the text writes it where it does, else its name. */
  String form(int term) {
    if (graph.term(term) instanceof Term.RelationOf(BaseRelation base)) {
      return base.catName();
    }
    Optional<String> written =
        Optional.ofNullable(theory.forms().get(term))
            .filter(span -> !isFromRead(term))
            .map(span -> span.text().replaceAll("\\s+", " "));
    return written.or(() -> of(term)).orElse("");
  }
}

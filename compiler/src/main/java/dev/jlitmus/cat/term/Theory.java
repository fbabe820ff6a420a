package dev.jlitmus.cat.term;

import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model as terms.
 *
 * @param title empty where the text has none
 * @param flags each raised where its test passes
 * @param unsupported tests on the program that the model does not speak of, named by their reasons
 * @param definitions in the order of the text; of two of one name the later hides the earlier
 * @param forms where the text writes a term, functions not applied
 * @param coherent the writes that take part in co; all where the model does not say
 * @param finals the writes that may be last; those last in co where the model does not say
 */
public record Theory(
    String title,
    TermGraph graph,
    List<Requirement> axioms,
    List<Requirement> flags,
    List<Requirement> unsupported,
    List<ChoicePoint> choices,
    List<Definition> definitions,
    Map<Integer, Span> forms,
    Optional<Integer> coherent,
    Optional<Integer> finals) {

  public Theory {
    axioms = List.copyOf(axioms);
    flags = List.copyOf(flags);
    unsupported = List.copyOf(unsupported);
    choices = List.copyOf(choices);
    definitions = List.copyOf(definitions);
    forms = Map.copyOf(forms);
  }

  /** A named set or relation. */
  public record Definition(String name, int term) {}

  /** Where a model is satisfied if some value satisfies it. */
  public sealed interface ChoicePoint {
    /** When what it chooses from is known. */
    Stage stage();

    /** All total orders of a set that extend a transitive relation; both are terms. */
    record Linearization(Stage stage, int set, int relation) implements ChoicePoint {}

    /** One sufficient set of reads for each write, as {@code base.Justifications} offers them. */
    record Justification(Stage stage) implements ChoicePoint {}
  }
}

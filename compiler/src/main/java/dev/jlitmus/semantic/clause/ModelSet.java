package dev.jlitmus.semantic.clause;

import java.util.List;
import java.util.stream.Stream;

/**
 * Some of all memory models, of which there may be more than are known here: those that are named,
 * or all but those.
 *
 * @param except whether the named ones are those that do not belong to it
 */
public record ModelSet(List<ModelName> names, boolean except) {
  public static final ModelSet ALL = new ModelSet(List.of(), true);
  public static final ModelSet NONE = new ModelSet(List.of(), false);

  public ModelSet {
    names = List.copyOf(names);
  }

  /** Just these. */
  public static ModelSet of(List<ModelName> names) {
    return new ModelSet(names, false);
  }

  /** Every model where something holds, else none. */
  public static ModelSet all(boolean holds) {
    return holds ? ALL : NONE;
  }

  public boolean isEmpty() {
    return names.isEmpty() && !except;
  }

  public boolean contains(String model) {
    return isNamed(model) != except;
  }

  /** Whether this model is spoken of in particular. */
  public boolean singlesOut(String model) {
    return !except && isNamed(model);
  }

  private boolean isNamed(String model) {
    int option = model.indexOf('+');
    String base = option < 0 ? model : model.substring(0, option);
    return names.stream().anyMatch(named -> named.name().equals(base));
  }

  /** Those that do not belong to it. */
  public ModelSet complement() {
    return new ModelSet(names, !except);
  }

  /** Those that belong to both. */
  public ModelSet and(ModelSet other) {
    if (except && other.except) {
      Stream<ModelName> more = other.names.stream().filter(named -> !isNamed(named.name()));
      return new ModelSet(Stream.concat(names.stream(), more).toList(), true);
    }
    ModelSet named = except ? other : this;
    ModelSet filter = except ? this : other;
    return of(named.names.stream().filter(model -> filter.contains(model.name())).toList());
  }

  /** Those that belong to one of both. */
  public ModelSet or(ModelSet other) {
    return complement().and(other.complement()).complement();
  }
}

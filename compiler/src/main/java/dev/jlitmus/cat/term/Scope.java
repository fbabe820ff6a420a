package dev.jlitmus.cat.term;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names and what they denote; those of the enclosing scope too, unless hidden. */
final class Scope {
  private final Optional<Scope> outer;
  private final Map<String, Value> values;

  private Scope(Optional<Scope> outer, Map<String, Value> values) {
    this.outer = outer;
    this.values = values;
  }

  static Scope of(Map<String, Value> values) {
    return new Scope(Optional.empty(), new HashMap<>(values));
  }

  Scope with(String name, Value value) {
    return with(Map.of(name, value));
  }

  Scope with(Map<String, Value> inner) {
    return new Scope(Optional.of(this), new HashMap<>(inner));
  }

  Optional<Value> find(String name) {
    for (Optional<Scope> scope = Optional.of(this); scope.isPresent(); scope = scope.get().outer) {
      Value value = scope.get().values.get(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>(values.keySet());
    outer.ifPresent(scope -> names.addAll(scope.names()));
    return Collections.unmodifiableSet(names);
  }
}

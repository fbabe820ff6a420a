package dev.jlitmus.semantic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a test declares: its fields by name, and its threads' names by position.
 *
 * @param fields in source order
 */
record Declarations(Map<String, Location> fields, List<String> threads) {

  Optional<Location> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  Set<String> fieldNames() {
    return fields.keySet();
  }

  /** The position of the thread of this name. */
  Optional<Integer> thread(String name) {
    int index = threads.indexOf(name);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }
}

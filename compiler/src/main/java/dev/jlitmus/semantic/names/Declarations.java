package dev.jlitmus.semantic.names;

import dev.jlitmus.semantic.code.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a test declares: its fields by name, and its threads' names by position.
 *
 * @param fields in source order
 */
public record Declarations(Map<String, Location> fields, List<String> threads) {

  public Optional<Location> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  public Set<String> fieldNames() {
    return fields.keySet();
  }

  /** The position of the thread of this name. */
  public Optional<Integer> thread(String name) {
    int index = threads.indexOf(name);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }
}

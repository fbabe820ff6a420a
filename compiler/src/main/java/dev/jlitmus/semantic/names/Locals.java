package dev.jlitmus.semantic.names;

import dev.jlitmus.semantic.code.Local;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The locals in scope. */
public final class Locals {
  private final Deque<Map<String, Local>> scopes = new ArrayDeque<>();

  public void enter() {
    scopes.push(new HashMap<>());
  }

  public void leave() {
    scopes.pop();
  }

  public Optional<Local> find(String name) {
    return scopes.stream()
        .map(scope -> Optional.ofNullable(scope.get(name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  public List<String> names() {
    return scopes.stream().map(Map::keySet).flatMap(Collection::stream).toList();
  }

  public void declare(Local local) {
    scopes.element().put(local.name(), local);
  }
}

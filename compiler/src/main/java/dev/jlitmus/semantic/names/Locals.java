package dev.jlitmus.semantic.names;

import dev.jlitmus.semantic.code.Local;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The locals in scope, and which of them have a value for certain (JLS 16). */
public final class Locals {
  private final Deque<Map<String, Local>> scopes = new ArrayDeque<>();
  private Set<Local> assigned = new HashSet<>();

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

  public void assign(Local local) {
    assigned.add(local);
  }

  public boolean isAssigned(Local local) {
    return assigned.contains(local);
  }

  /** What is assigned here; to be given to {@link #resume} on the other branch. */
  public Set<Local> assigned() {
    return Set.copyOf(assigned);
  }

  public void resume(Set<Local> before) {
    assigned = new HashSet<>(before);
  }

  /** After a branch: assigned is what both ways assigned. */
  public void meet(Set<Local> otherWay) {
    assigned.retainAll(otherWay);
  }
}

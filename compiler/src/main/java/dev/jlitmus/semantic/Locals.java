package dev.jlitmus.semantic;

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
final class Locals {
  private final Deque<Map<String, Local>> scopes = new ArrayDeque<>();
  private Set<Local> assigned = new HashSet<>();

  void enter() {
    scopes.push(new HashMap<>());
  }

  void leave() {
    scopes.pop();
  }

  Optional<Local> find(String name) {
    return scopes.stream()
        .map(scope -> Optional.ofNullable(scope.get(name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  List<String> names() {
    return scopes.stream().map(Map::keySet).flatMap(Collection::stream).toList();
  }

  void declare(Local local) {
    scopes.element().put(local.name(), local);
  }

  void assign(Local local) {
    assigned.add(local);
  }

  boolean isAssigned(Local local) {
    return assigned.contains(local);
  }

  /** What is assigned here; to be given to {@link #resume} on the other branch. */
  Set<Local> assigned() {
    return Set.copyOf(assigned);
  }

  void resume(Set<Local> before) {
    assigned = new HashSet<>(before);
  }

  /** After a branch: assigned is what both ways assigned. */
  void meet(Set<Local> otherWay) {
    assigned.retainAll(otherWay);
  }
}

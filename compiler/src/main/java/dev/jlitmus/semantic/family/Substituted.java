package dev.jlitmus.semantic.family;

import dev.jlitmus.syntax.TestDeclaration;
import java.util.Set;

/**
 * One member of a family, as if it had been written by itself.
 *
 * @param used the parameters that its code and clauses name
 */
public record Substituted(TestDeclaration test, Set<String> used) {
  public Substituted {
    used = Set.copyOf(used);
  }
}

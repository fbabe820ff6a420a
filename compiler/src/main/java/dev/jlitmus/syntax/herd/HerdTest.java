package dev.jlitmus.syntax.herd;

import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Name;
import java.util.List;
import java.util.Optional;

/**
 * A whole file of herdtools: one test.
 *
 * @param span the title line
 * @param description the string below the title, empty where there is none
 * @param observed what {@code locations} lists
 */
public record HerdTest(
    Span span,
    Dialect dialect,
    Name name,
    String description,
    List<Binding> initial,
    List<HerdThread> threads,
    List<Place> observed,
    Optional<Proposition> filter,
    Optional<FinalCondition> condition) {

  public HerdTest {
    initial = List.copyOf(initial);
    threads = List.copyOf(threads);
    observed = List.copyOf(observed);
  }
}

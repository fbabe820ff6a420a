package dev.jlitmus.semantic.bench;

import dev.jlitmus.semantic.family.Membership;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Measures that are compared with one another.
 *
 * @param span the header, from its keyword to its name
 * @param name unique in its file
 * @param description the text of the comment above it, empty where there is none
 * @param measures at least one, in source order
 * @param baseline the name of the measure that the others are compared with
 * @param threads how many threads repeat each measure that has no threads of its own
 * @param threadsSpan where that number is written; the header where it is not
 * @param membership which member of which family it is; empty for a single bench
 */
public record Bench(
    Span span,
    String name,
    String description,
    List<Measure> measures,
    Optional<String> baseline,
    int threads,
    Span threadsSpan,
    Optional<Membership> membership) {

  /** The parameter that is the number of threads. */
  public static final String THREADS = "THREADS";

  public static final int MAX_THREADS = 64;

  public Bench {
    measures = List.copyOf(measures);
  }

  /** The name without the number of threads, of which the code need not know. */
  public String codeName() {
    return membership.map(of -> of.family() + of.settings().without(THREADS).suffix()).orElse(name);
  }
}

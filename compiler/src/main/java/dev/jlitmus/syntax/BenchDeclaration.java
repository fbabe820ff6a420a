package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;
import java.util.List;

/**
 * {@code bench Name for THREADS in [1, 2] { … }}
 *
 * @param span the header, from the keyword to the name
 * @param description the text of the doc comment above, empty where there is none
 * @param axes what it varies; empty for a single bench
 * @param members what it has in common with tests, whether or not it makes sense in a bench
 * @param baselines the measures that its clauses of this word name
 */
public record BenchDeclaration(
    Span span,
    Name name,
    String description,
    List<Axis> axes,
    List<Member> members,
    List<Measure> measures,
    List<Name> baselines) {
  public BenchDeclaration {
    axes = List.copyOf(axes);
    members = List.copyOf(members);
    measures = List.copyOf(measures);
    baselines = List.copyOf(baselines);
  }

  /**
   * {@code measure read { r1 = x; }}, or {@code measure both { thread { … } thread { … } }}
   *
   * @param span the header, from the keyword to the name
   */
  public record Measure(Span span, Name name, List<Stmt> body, List<Member.ThreadMember> threads) {
    public Measure {
      body = List.copyOf(body);
      threads = List.copyOf(threads);
    }
  }
}

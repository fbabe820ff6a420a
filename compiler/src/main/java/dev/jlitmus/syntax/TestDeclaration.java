package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;
import java.util.List;

/**
 * {@code test Name { … }}, or a family {@code test Name for W in [plain, release] { … }}
 *
 * @param span the header, from the keyword to the name
 * @param description the text of the doc comment above, empty where there is none
 * @param axes what a family varies; empty for a single test
 */
public record TestDeclaration(
    Span span, Name name, String description, List<Axis> axes, List<Member> members) {
  public TestDeclaration {
    axes = List.copyOf(axes);
    members = List.copyOf(members);
  }
}

package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;
import java.util.List;

/**
 * {@code test Name { … }}
 *
 * @param span the header, from the keyword to the name
 * @param description the text of the doc comment above, empty where there is none
 */
public record TestDeclaration(Span span, Name name, String description, List<Member> members) {
  public TestDeclaration {
    members = List.copyOf(members);
  }
}

package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;
import java.util.List;

/** A whole source text. */
public record LitmusFile(Span span, List<TestDeclaration> tests) {
  public LitmusFile {
    tests = List.copyOf(tests);
  }
}

package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;
import java.util.List;

/**
 * A whole source text.
 *
 * @param methods that all its tests and benches share
 */
public record LitmusFile(
    Span span,
    List<Member.MethodMember> methods,
    List<TestDeclaration> tests,
    List<BenchDeclaration> benches) {
  public LitmusFile {
    methods = List.copyOf(methods);
    tests = List.copyOf(tests);
    benches = List.copyOf(benches);
  }
}

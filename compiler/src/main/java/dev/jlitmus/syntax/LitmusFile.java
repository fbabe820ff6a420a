package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;
import java.util.List;

/**
 * A whole source text.
 *
 * @param classes that all its tests and benches share
 * @param methods that all its tests and benches share
 */
public record LitmusFile(
    Span span,
    List<Member.ClassMember> classes,
    List<Member.MethodMember> methods,
    List<TestDeclaration> tests,
    List<BenchDeclaration> benches) {
  public LitmusFile {
    classes = List.copyOf(classes);
    methods = List.copyOf(methods);
    tests = List.copyOf(tests);
    benches = List.copyOf(benches);
  }
}

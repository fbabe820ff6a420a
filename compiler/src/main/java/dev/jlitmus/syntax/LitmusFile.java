package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;
import java.util.List;

/**
 * A whole source text.
 *
 * @param methods that all its tests share
 */
public record LitmusFile(
    Span span, List<Member.MethodMember> methods, List<TestDeclaration> tests) {
  public LitmusFile {
    methods = List.copyOf(methods);
    tests = List.copyOf(tests);
  }
}

package dev.jlitmus.semantic.typing;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.syntax.LitmusFile;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.TestDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves the names of a file and types its tests; a test with an error is left out. */
public final class TypeChecker {

  /** The valid tests, in source order. */
  public List<LitmusTest> check(LitmusFile file, Diagnostics diagnostics) {
    Map<String, Name> names = new HashMap<>();
    List<LitmusTest> tests = new ArrayList<>();
    Set<Member.MethodMember> called = new HashSet<>();
    for (TestDeclaration declaration : file.tests()) {
      Name name = declaration.name();
      Name first = names.putIfAbsent(name.text(), name);
      if (first != null) {
        diagnostics.add(
            Diagnostic.of(
                    Code.L102,
                    name.span(),
                    "there are two tests '" + name.text() + "' in this file",
                    "declared again")
                .withLabel(first.span(), "first declared here"));
      }
      new TestTyper(declaration, file.methods(), called, diagnostics).type().ifPresent(tests::add);
    }
    if (!diagnostics.hasErrors()) {
      warnOfUncalled(file.methods(), called, diagnostics);
    }
    return tests;
  }

  private static void warnOfUncalled(
      List<Member.MethodMember> methods, Set<Member.MethodMember> called, Diagnostics diagnostics) {
    methods.stream()
        .filter(method -> !called.contains(method))
        .map(TestTyper::uncalled)
        .forEach(diagnostics::add);
  }
}

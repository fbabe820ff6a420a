package dev.jlitmus;

import dev.jlitmus.answer.CompileResult;
import dev.jlitmus.build.JcstressVersion;
import dev.jlitmus.build.ProjectFolder;
import dev.jlitmus.check.outcome.ExpectedOutcomes;
import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.codegen.jcstress.DistinctNames;
import dev.jlitmus.codegen.jcstress.JcstressGenerator;
import dev.jlitmus.codegen.project.MavenProject;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.request.CompileRequest;
import dev.jlitmus.semantic.LitmusTest;
import java.util.ArrayList;
import java.util.List;

/** Writes tests as a project of their own, all in one package. */
final class JavaProject {
  private static final String PACKAGE = "litmus";

  private JavaProject() {}

  static CompileResult write(CompileRequest request) throws EnvironmentException {
    DistinctNames names = new DistinctNames();
    List<GeneratedTest> tests = new ArrayList<>();
    List<Diagnostic> notInJava = new ArrayList<>();
    for (LitmusTest test : request.selectedTests()) {
      Generation generation =
          JcstressGenerator.generate(
              test, ExpectedOutcomes.of(test), PACKAGE, names.next(test.name()));
      switch (generation) {
        case Generation.Generated generated -> tests.add(generated.test());
        case Generation.NotInJava unsayable -> notInJava.addAll(unsayable.diagnostics());
      }
    }
    if (!tests.isEmpty()) {
      ProjectFolder.write(request.folder(), MavenProject.of(tests, JcstressVersion.read()));
    }
    return new CompileResult(
        request.folder(),
        tests.stream().map(test -> test.main().qualifiedName()).toList(),
        notInJava);
  }
}

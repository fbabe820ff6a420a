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
import dev.jlitmus.result.Expectations;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.flow.LongSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes tests as a project of their own, all in one package. */
final class JavaProject {
  private static final String PACKAGE = "litmus";

  private JavaProject() {}

  static CompileResult write(CompileRequest request) throws EnvironmentException {
    DistinctNames names = new DistinctNames();
    List<GeneratedTest> tests = new ArrayList<>();
    List<Diagnostic> notInJava = new ArrayList<>();
    List<String> endless = new ArrayList<>();
    for (LitmusTest test : request.selectedTests()) {
      Expectations expectations = ExpectedOutcomes.of(test);
      String name = names.next(test.name());
      Optional<Generation> termination =
          LongSamples.of(test)
              ? JcstressGenerator.generateTermination(test, expectations, PACKAGE, name)
              : Optional.empty();
      if (termination.isEmpty() && LongSamples.of(test)) {
        endless.add(test.name());
      }
      switch (termination.orElseGet(
          () -> JcstressGenerator.generate(test, expectations, PACKAGE, name))) {
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
        notInJava,
        endless);
  }
}

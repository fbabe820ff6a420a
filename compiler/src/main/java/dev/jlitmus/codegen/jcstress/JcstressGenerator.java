package dev.jlitmus.codegen.jcstress;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.semantic.LitmusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a test into a jcstress test: a top-level class, and beside it a result class where jcstress
 * has none that fits.
 */
public final class JcstressGenerator {
  private JcstressGenerator() {}

  /** A class of each library that decides how a typed test is said in Java, this one first. */
  public static List<Class<?>> madeBy() {
    return List.of(JcstressGenerator.class, TypeSpec.class);
  }

  /** As the only test of a package, which names its class. */
  public static Generation generate(
      LitmusTest test, Expectations expectations, String packageName) {
    return generate(test, expectations, packageName, ClassNames.of(test.name()));
  }

  /**
   * As one of the tests of a package.
   *
   * @param className that {@link DistinctNames} gives
   */
  public static Generation generate(
      LitmusTest test, Expectations expectations, String packageName, String className) {
    return generate(test, expectations, Optional.empty(), ClassName.get(packageName, className));
  }

  /**
   * As jcstress's own kind of test of whether a thread ends; empty where it is not of that form.
   *
   * @param className that {@link DistinctNames} gives
   */
  public static Optional<Generation> generateTermination(
      LitmusTest test, Expectations expectations, String packageName, String className) {
    Optional<Termination> form = Termination.of(test, expectations);
    return form.map(
        found -> generate(test, expectations, form, ClassName.get(packageName, className)));
  }

  private static Generation generate(
      LitmusTest test,
      Expectations expectations,
      Optional<Termination> termination,
      ClassName name) {
    ResultType result = ResultType.of(test.columns(), name);
    StateClass state = new StateClass(test, expectations, termination, name, result);
    TypeSpec type = state.build();
    List<Diagnostic> notInJava = state.notInJava();
    if (!notInJava.isEmpty()) {
      return new Generation.NotInJava(notInJava);
    }
    List<GeneratedSource> sources = new ArrayList<>();
    sources.add(GeneratedSource.of(name.packageName(), type));
    result.generated().ifPresent(r -> sources.add(GeneratedSource.of(name.packageName(), r)));
    return new Generation.Generated(new GeneratedTest(test, sources));
  }
}

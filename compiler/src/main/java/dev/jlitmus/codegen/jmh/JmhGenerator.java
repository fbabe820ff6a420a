package dev.jlitmus.codegen.jmh;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.codegen.jcstress.DistinctNames;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.bench.Bench;
import java.util.List;

/** Turns a bench into a class of JMH benchmarks. */
public final class JmhGenerator {
  private JmhGenerator() {}

  /** What became of a bench on its way to Java. */
  public sealed interface Result {

    record Generated(GeneratedBench bench) implements Result {}

    /**
     * It holds what Java has no form for.
     *
     * @param diagnostics one for each such construct, at least one
     */
    record NotInJava(List<Diagnostic> diagnostics) implements Result {
      public NotInJava {
        diagnostics = List.copyOf(diagnostics);
      }
    }
  }

  /** As the only bench of a package, which names its class. */
  public static Result generate(Bench bench, String packageName) {
    // The suffix keeps it apart from what JMH's generated code imports.
    String simple = new DistinctNames().next(bench.codeName()) + "Bench";
    BenchClass benchClass = new BenchClass(bench, ClassName.get(packageName, simple));
    TypeSpec type = benchClass.build();
    List<Diagnostic> notInJava = benchClass.notInJava();
    return notInJava.isEmpty()
        ? new Result.Generated(
            new GeneratedBench(
                bench, GeneratedSource.of(packageName, type), benchClass.benchmarks()))
        : new Result.NotInJava(notInJava);
  }
}

package dev.jlitmus.build;

import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.semantic.LitmusTest;
import java.nio.file.Path;
import java.util.List;

/**
 * A test that is ready to run.
 *
 * @param key of its content
 * @param classes the folder to put on the class path; holds this test alone
 * @param className of the test, qualified
 * @param runnerClassName of what jcstress generated to run it, qualified
 * @param testListLine its line of the {@code META-INF/TestList} by which jcstress finds tests,
 *     without line end
 * @param sources in the package that was compiled
 */
public record CompiledTest(
    LitmusTest test,
    String key,
    Path classes,
    String className,
    String runnerClassName,
    String testListLine,
    List<GeneratedSource> sources) {

  public CompiledTest {
    sources = List.copyOf(sources);
  }
}

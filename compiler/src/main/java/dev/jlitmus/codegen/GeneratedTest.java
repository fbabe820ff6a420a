package dev.jlitmus.codegen;

import dev.jlitmus.semantic.LitmusTest;
import java.util.List;

/**
 * A test in Java.
 *
 * @param sources the test's class, then the classes that it needs, all in one package
 */
public record GeneratedTest(LitmusTest test, List<GeneratedSource> sources) {

  public GeneratedTest {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("no source");
    }
  }

  public GeneratedSource main() {
    return sources.get(0);
  }

  public GeneratedTest inPackage(String name) {
    return new GeneratedTest(test, sources.stream().map(s -> s.inPackage(name)).toList());
  }
}

package dev.jlitmus.answer;

import dev.jlitmus.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * What was written as Java.
 *
 * @param classes of the tests, qualified, in the order of the files and of the tests in them
 * @param notInJava why the other tests have none
 */
public record CompileResult(Path folder, List<String> classes, List<Diagnostic> notInJava) {

  public CompileResult {
    classes = List.copyOf(classes);
    notInJava = List.copyOf(notInJava);
  }
}

package dev.jlitmus.answer;

import dev.jlitmus.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * What was written as Java.
 *
 * @param classes of the tests, qualified, in the order of the files and of the tests in them
 * @param notInJava why the other tests have none
 * @param endless the names of the tests in which jcstress's own harness may wait for ever
 */
public record CompileResult(
    Path folder, List<String> classes, List<Diagnostic> notInJava, List<String> endless) {

  public CompileResult {
    classes = List.copyOf(classes);
    notInJava = List.copyOf(notInJava);
    endless = List.copyOf(endless);
  }
}

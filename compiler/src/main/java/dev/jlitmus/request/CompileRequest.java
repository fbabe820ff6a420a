package dev.jlitmus.request;

import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.semantic.LitmusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * What to write as Java, and where to.
 *
 * @param selected which tests, by name
 * @param folder of the project
 */
public record CompileRequest(List<CheckedFile> files, Predicate<String> selected, Path folder) {

  public CompileRequest {
    files = List.copyOf(files);
  }

  /** In the order of the files and of the tests in them. */
  public List<LitmusTest> selectedTests() {
    return files.stream()
        .flatMap(file -> file.tests().stream())
        .filter(test -> selected.test(test.name()))
        .toList();
  }
}

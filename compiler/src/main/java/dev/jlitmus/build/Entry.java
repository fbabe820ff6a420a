package dev.jlitmus.build;

import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.codegen.GeneratedTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A test and its place in the cache.
 *
 * @param test in the package of its key
 * @param classes exists if, and only if, all is in it
 */
record Entry(GeneratedTest test, String key, Path classes) {
  private static final String TEST_LIST = "META-INF/TestList";

  static Entry of(GeneratedTest test, String key, Path classesDir) {
    return new Entry(test.inPackage(CompiledTest.packageOf(key)), key, classesDir.resolve(key));
  }

  boolean exists() {
    return Files.isDirectory(classes);
  }

  String className() {
    return test.main().qualifiedName();
  }

  String runnerClassName() {
    return compiled().runnerClassName();
  }

  /** The package's folder under a folder of classes. */
  Path packageFolder(Path root) {
    return root.resolve(test.main().packageName().replace('.', '/'));
  }

  List<Path> sourceFiles(Path genDir) {
    Path folder = genDir.resolve(key);
    return test.sources().stream().map(GeneratedSource::fileName).map(folder::resolve).toList();
  }

  CompiledTest compiled() {
    return new CompiledTest(test.test(), key, classes, test.main().className());
  }

  static Path testList(Path root) {
    return root.resolve(TEST_LIST);
  }
}

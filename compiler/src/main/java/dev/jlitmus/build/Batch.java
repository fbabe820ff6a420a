package dev.jlitmus.build;

import dev.jlitmus.build.disk.AtomicFiles;
import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;

/**
 * Compiles tests in one call into a fresh folder (jcstress writes its list of tests anew with each
 * call), and then gives each its own entry.
 */
final class Batch {
  private Batch() {}

  static void compile(List<Entry> entries, Path genDir, Path classesDir)
      throws EnvironmentException, IOException {
    Files.createDirectories(classesDir);
    Path work = Files.createTempDirectory(classesDir, ".build-");
    try {
      Path classes = Files.createDirectory(work.resolve("classes"));
      Path runners = Files.createDirectory(work.resolve("runners"));
      List<Path> sources = entries.stream().flatMap(e -> e.sourceFiles(genDir).stream()).toList();
      List<Diagnostic<? extends JavaFileObject>> errors =
          JavaCompilation.run(
              new JavaCompilation.Harness(JCStressTestProcessor.class, new JCStressTestProcessor()),
              sources,
              classes,
              runners);
      if (!errors.isEmpty()) {
        throw new IllegalStateException(report(errors.get(0), entries));
      }
      Map<String, String> lines = testListLines(classes, entries);
      for (Entry entry : entries) {
        Path whole = work.resolve(entry.key());
        Path folder = entry.packageFolder(whole);
        Files.createDirectories(folder.getParent());
        Files.move(entry.packageFolder(classes), folder);
        Path list = Entry.testList(whole);
        Files.createDirectories(list.getParent());
        Files.writeString(list, lines.get(entry.key()) + "\n");
        AtomicFiles.publish(whole, entry.classes());
      }
    } finally {
      AtomicFiles.deleteTree(work);
    }
  }

  /** Each test's line by its key. */
  private static Map<String, String> testListLines(Path classes, List<Entry> entries)
      throws IOException {
    List<String> all = Files.readAllLines(Entry.testList(classes));
    Map<String, String> byKey = new HashMap<>();
    for (Entry entry : entries) {
      List<String> own =
          all.stream().filter(line -> line.contains(entry.runnerClassName())).toList();
      if (own.size() != 1) {
        JavaCompilation.requireRoom(classes);
        throw new IllegalStateException(
            "jcstress lists %s %d times".formatted(entry.className(), own.size()));
      }
      byKey.put(entry.key(), own.get(0));
    }
    return byKey;
  }

  private static String report(Diagnostic<? extends JavaFileObject> error, List<Entry> entries)
      throws IOException {
    JavaFileObject file = error.getSource();
    if (file == null) {
      return "javac: " + error.getMessage(null);
    }
    Path path = Path.of(file.toUri());
    String line =
        Files.readAllLines(path).stream()
            .skip(Math.max(0, error.getLineNumber() - 1))
            .limit(1)
            .collect(Collectors.joining());
    String test =
        entries.stream()
            .filter(e -> path.toString().contains(e.key()))
            .map(e -> "test %s at %s".formatted(e.test().test().name(), e.test().test().span()))
            .findFirst()
            .orElse("no test");
    return "generated code of %s does not compile: %s%n%s:%d: %s"
        .formatted(test, error.getMessage(null), path, error.getLineNumber(), line.strip());
  }
}

package dev.jlitmus.codegen.jcstress;

import dev.jlitmus.codegen.GeneratedSource;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles as another project would that took the sources over. */
final class TestCompilation {
  private TestCompilation() {}

  /** Errors and warnings, each with its place. */
  static List<String> compile(List<GeneratedSource> sources, Path root, List<Processor> processors)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (GeneratedSource source : sources) {
      Path file = root.resolve("src/" + source.packageName()).resolve(source.fileName());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.text()));
    }
    Path classes = Files.createDirectories(root.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              manager,
              messages,
              List.of("--release", "17", "-Xlint:all,-processing,-path", "-d", classes.toString()),
              List.of(),
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(processors);
      boolean done = task.call();
      List<String> said =
          messages.getDiagnostics().stream()
              .filter(d -> d.getSource() == null || files.contains(Path.of(d.getSource().toUri())))
              .map(Object::toString)
              .toList();
      return done || !said.isEmpty() ? said : List.of(messages.getDiagnostics().toString());
    }
  }
}

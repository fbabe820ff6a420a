package dev.jlitmus.build;

import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * One call of the JDK's compiler inside this JVM, with the processor of a harness. The class path
 * is that harness alone, and the processor is handed over as an object: nothing else that happens
 * to be around can take part.
 */
final class JavaCompilation {
  /** The oldest JVM under test. */
  private static final List<String> OPTIONS =
      List.of("--release", "17", "-g:source,lines", "-implicit:none", "-Xlint:none", "-nowarn");

  private static final int ROOM_BYTES = 256 << 10;

  private JavaCompilation() {}

  /** What class files depend on besides their sources. */
  static String tools(String harness) {
    return "%s, javac %s %s".formatted(harness, Runtime.version(), OPTIONS);
  }

  /**
   * Compiles all files in one call.
   *
   * @param harness an object of it and its processor, to be used once
   * @param runners where the sources go that the processor generates
   * @return errors, empty where all went well
   * @throws IOException where files cannot be written
   */
  static List<Diagnostic<? extends JavaFileObject>> run(
      Harness harness, List<Path> sources, Path classes, Path runners)
      throws EnvironmentException, IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new EnvironmentException(
          "this Java has no compiler: " + System.getProperty("java.home"),
          "Run jlitmus with a JDK instead of a JRE");
    }
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(jarOf(harness.type())));
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(runners));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              messages,
              OPTIONS,
              List.of(),
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(harness.processor()));
      boolean done = task.call();
      List<Diagnostic<? extends JavaFileObject>> errors =
          messages.getDiagnostics().stream()
              .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
              .toList();
      if (!errors.isEmpty()) {
        requireRoom(classes);
      }
      if (!done && errors.isEmpty()) {
        throw new IllegalStateException("javac failed: " + messages.getDiagnostics());
      }
      return errors;
    }
  }

  /**
   * A full disk comes as an error in a source from javac, and jcstress's processor leaves half a
   * source without a word; neither says anything of the generated code.
   *
   * @throws IOException where there is no room for a few class files more
   */
  static void requireRoom(Path folder) throws IOException {
    Path probe = Files.createTempFile(folder, ".room-", ".tmp");
    try {
      Files.write(probe, new byte[ROOM_BYTES]);
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  /**
   * What runs the classes.
   *
   * @param type any class of its jar
   */
  record Harness(Class<?> type, Processor processor) {}

  private static Path jarOf(Class<?> type) throws EnvironmentException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new EnvironmentException(
          "a library lies where Java cannot find it: " + e.getInput(),
          "Install jlitmus in a folder with a plain name",
          e);
    }
  }
}

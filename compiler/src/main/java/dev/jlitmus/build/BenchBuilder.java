package dev.jlitmus.build;

import dev.jlitmus.build.disk.AtomicFiles;
import dev.jlitmus.build.disk.ContentKey;
import dev.jlitmus.codegen.jmh.GeneratedBench;
import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.generators.BenchmarkProcessor;
import org.openjdk.jmh.util.Version;

/**
 * Compiles benches, each content once and by itself: JMH writes one list of benchmarks a folder. As
 * with tests, an entry of the cache appears whole or not at all.
 */
public final class BenchBuilder {
  private BenchBuilder() {}

  /** Of the JMH that is here: {@code 1.37}. */
  public static String jmhVersion() {
    return Version.getPlainVersion();
  }

  /**
   * Compiles what the cache does not hold yet.
   *
   * @param generated benches, each in a package of its own, whose name does not matter
   * @param genDir where sources are left for people to read, in {@code <key>/}
   * @param classesDir where class files are kept, in {@code <key>/}
   * @return in the order of {@code generated}
   * @throws EnvironmentException where there is no compiler, or files cannot be written
   * @throws IllegalStateException where generated code does not compile
   */
  public static List<CompiledBench> build(
      List<GeneratedBench> generated, Path genDir, Path classesDir) throws EnvironmentException {
    String tools = JavaCompilation.tools("JMH version=" + jmhVersion());
    try {
      List<CompiledBench> compiled = new ArrayList<>();
      for (GeneratedBench bench : generated) {
        String key = ContentKey.of(List.of(bench.source()), tools);
        CompiledBench entry =
            new CompiledBench(bench.inPackage("jlitmus.b" + key), key, classesDir.resolve(key));
        if (!Files.isDirectory(entry.classes())) {
          compile(entry, genDir, classesDir);
        }
        compiled.add(entry);
      }
      return compiled;
    } catch (IOException e) {
      throw new EnvironmentException(
          "compiled benches cannot be kept: " + EnvironmentException.reason(e),
          "see that %s can be written and that the disk is not full".formatted(classesDir),
          e);
    }
  }

  private static void compile(CompiledBench entry, Path genDir, Path classesDir)
      throws EnvironmentException, IOException {
    Path folder = Files.createDirectories(genDir.resolve(entry.key()));
    Path source = folder.resolve(entry.bench().source().fileName());
    if (!Files.exists(source)) {
      AtomicFiles.write(source, entry.bench().source().text());
    }
    Files.createDirectories(classesDir);
    Path work = Files.createTempDirectory(classesDir, ".build-");
    try {
      Path classes = Files.createDirectory(work.resolve("classes"));
      List<Diagnostic<? extends JavaFileObject>> errors =
          JavaCompilation.run(
              new JavaCompilation.Harness(Benchmark.class, new BenchmarkProcessor()),
              List.of(source),
              classes,
              Files.createDirectory(work.resolve("stubs")));
      if (!errors.isEmpty()) {
        throw new IllegalStateException(
            "generated code of bench %s does not compile: %s:%d: %s"
                .formatted(
                    entry.bench().bench().name(),
                    source,
                    errors.getFirst().getLineNumber(),
                    errors.getFirst().getMessage(null)));
      }
      AtomicFiles.publish(classes, entry.classes());
    } finally {
      AtomicFiles.deleteTree(work);
    }
  }
}

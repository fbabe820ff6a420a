package dev.jlitmus.build;

import dev.jlitmus.build.disk.AtomicFiles;
import dev.jlitmus.build.disk.ContentKey;
import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles tests, each content once. An entry of the cache, {@code classes/<key>/}, appears whole
 * by one atomic rename, so that its existence says that it is complete, whoever is killed when, and
 * however many builds work at once.
 */
public final class TestBuilder {
  private TestBuilder() {}

  /**
   * Compiles what the cache does not hold yet.
   *
   * @param generated tests, each in a package of its own, whose name does not matter
   * @param genDir where sources are left for people to read, in {@code <key>/}
   * @param classesDir where class files are kept, in {@code <key>/}
   * @return in the order of {@code generated}
   * @throws EnvironmentException where there is no compiler, or files cannot be written
   * @throws IllegalStateException where generated code does not compile
   */
  public static List<CompiledTest> build(
      List<GeneratedTest> generated, Path genDir, Path classesDir) throws EnvironmentException {
    return build(generated, genDir, classesDir, Optional.empty()).stream()
        .map(Optional::orElseThrow)
        .toList();
  }

  /**
   * Compiles what is not known yet, for as long as there is time, and remembers it.
   *
   * @param time after which no further test is compiled; no limit where empty
   * @return in the order of {@code tests}; empty for what was not compiled in time
   */
  public static List<Optional<CompiledTest>> build(
      List<Translated.InJava> tests, Origins origins, Optional<Duration> time)
      throws EnvironmentException {
    List<Translated.Generated> news = new ArrayList<>();
    for (Translated.InJava test : tests) {
      switch (test) {
        case Translated.Known known -> {}
        case Translated.Generated generated -> news.add(generated);
      }
    }
    Iterator<Optional<CompiledTest>> built =
        build(
                news.stream().map(Translated.Generated::java).toList(),
                origins.genDir(),
                origins.classesDir(),
                time)
            .iterator();
    List<Optional<CompiledTest>> all = new ArrayList<>();
    try {
      for (Translated.InJava test : tests) {
        switch (test) {
          case Translated.Known known -> all.add(Optional.of(known.classes()));
          case Translated.Generated generated -> {
            Optional<CompiledTest> compiled = built.next();
            if (compiled.isPresent()) {
              origins.remember(generated, compiled.get());
            }
            all.add(compiled);
          }
        }
      }
    } catch (IOException e) {
      throw unwritable(origins.classesDir(), e);
    }
    return all;
  }

  /**
   * Compiles what the cache does not hold yet, for as long as there is time.
   *
   * @param time after which no further test is compiled; no limit where empty
   * @return in the order of {@code generated}; empty for what was not compiled in time
   */
  public static List<Optional<CompiledTest>> build(
      List<GeneratedTest> generated, Path genDir, Path classesDir, Optional<Duration> time)
      throws EnvironmentException {
    Batches batches = new Batches(time);
    String tools = tools();
    try {
      List<Entry> entries = new ArrayList<>();
      Map<String, Entry> missing = new LinkedHashMap<>();
      for (GeneratedTest test : generated) {
        Entry entry = Entry.of(test, ContentKey.of(test.sources(), tools), classesDir);
        entries.add(entry);
        writeSources(entry, genDir);
        if (!entry.exists()) {
          missing.putIfAbsent(entry.key(), entry);
        }
      }
      List<Entry> rest = List.copyOf(missing.values());
      for (int size = batches.next(); size > 0 && !rest.isEmpty(); size = batches.next()) {
        List<Entry> batch = rest.subList(0, Math.min(size, rest.size()));
        Batch.compile(batch, genDir, classesDir);
        batches.compiled(batch.size());
        rest = rest.subList(batch.size(), rest.size());
      }
      List<Optional<CompiledTest>> compiled = new ArrayList<>();
      for (Entry entry : entries) {
        compiled.add(entry.exists() ? Optional.of(entry.compiled()) : Optional.empty());
      }
      return compiled;
    } catch (IOException e) {
      throw unwritable(classesDir, e);
    }
  }

  private static EnvironmentException unwritable(Path classesDir, IOException e) {
    return new EnvironmentException(
        "compiled tests cannot be kept: " + EnvironmentException.reason(e),
        "see that %s can be written and that the disk is not full".formatted(classesDir),
        e);
  }

  /** What class files depend on besides their sources. */
  static String tools() throws EnvironmentException {
    return JavaCompilation.tools("jcstress version=" + JcstressVersion.read());
  }

  private static void writeSources(Entry entry, Path genDir) throws IOException {
    Path folder = Files.createDirectories(genDir.resolve(entry.key()));
    for (GeneratedSource source : entry.test().sources()) {
      Path file = folder.resolve(source.fileName());
      if (!Files.exists(file)) {
        AtomicFiles.write(file, source.text());
      }
    }
  }
}

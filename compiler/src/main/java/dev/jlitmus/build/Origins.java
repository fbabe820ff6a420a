package dev.jlitmus.build;

import dev.jlitmus.build.disk.AtomicFiles;
import dev.jlitmus.build.disk.ContentKey;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.semantic.LitmusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Remembers to which classes a test was compiled, by its origin, the text that it comes from, so
 * that no Java need be generated only to find classes that are there. What turns the text into
 * classes is part of the memory's own name: another build of this program, or another compiler, has
 * another memory.
 *
 * <p>A file {@code origins/<build>/<origin>} has three lines: the key of the classes, the name of
 * the test's class, and the digest of its Java. One that is not like that is as good as none.
 */
public final class Origins {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{20}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final int LINES = 3;

  private final Path folder;
  private final Path genDir;
  private final Path classesDir;

  private Origins(Path folder, Path genDir, Path classesDir) {
    this.folder = folder;
    this.genDir = genDir;
    this.classesDir = classesDir;
  }

  /**
   * The memory of this build.
   *
   * @param out holds {@code gen}, {@code classes} and {@code origins}
   * @param code a digest of all of this program that decides what a text becomes in Java
   * @throws EnvironmentException where jcstress is damaged
   */
  public static Origins in(Path out, String code) throws EnvironmentException {
    String build = ContentKey.of(TestBuilder.tools() + "\0" + code);
    return new Origins(
        out.resolve("origins").resolve(build), out.resolve("gen"), out.resolve("classes"));
  }

  /** Where Java is left for people to read. */
  Path genDir() {
    return genDir;
  }

  Path classesDir() {
    return classesDir;
  }

  /**
   * Finds the test's classes, or has its Java generated.
   *
   * @param origin equal only for tests that become the same Java
   */
  public Translated translate(LitmusTest test, String origin, Supplier<Generation> generator) {
    return known(test, origin).orElseGet(() -> Translated.of(generator.get(), origin));
  }

  private Optional<Translated> known(LitmusTest test, String origin) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file(origin));
    } catch (IOException unknown) {
      return Optional.empty();
    }
    if (lines.size() != LINES
        || !KEY.matcher(lines.get(0)).matches()
        || !NAME.matcher(lines.get(1)).matches()
        || !KEY.matcher(lines.get(2)).matches()) {
      return Optional.empty();
    }
    String key = lines.get(0);
    CompiledTest compiled = new CompiledTest(test, key, classesDir.resolve(key), lines.get(1));
    return Files.isDirectory(compiled.classes()) && Files.isDirectory(genDir.resolve(key))
        ? Optional.of(new Translated.Known(compiled, lines.get(2)))
        : Optional.empty();
  }

  /** Takes note of what a test was compiled to. */
  void remember(Translated.Generated test, CompiledTest compiled) throws IOException {
    Files.createDirectories(folder);
    AtomicFiles.write(
        file(test.origin()),
        "%s\n%s\n%s\n".formatted(compiled.key(), compiled.className(), test.digest()));
  }

  private Path file(String origin) {
    return folder.resolve(ContentKey.of(origin));
  }
}

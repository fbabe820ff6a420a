package dev.jlitmus.run.stock;

import dev.jlitmus.run.StressTest;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Puts the classes of all tests into one jar with one {@code META-INF/TestList}, as jcstress reads
 * only the first that it finds.
 */
final class SuiteJar {
  private static final String TEST_LIST = "META-INF/TestList";

  private SuiteJar() {}

  static void write(List<StressTest> tests, Path jar) throws IOException {
    List<Path> folders = tests.stream().map(StressTest::classes).distinct().toList();
    // Not through a channel, which an interrupt of the thread would close.
    try (JarOutputStream out =
        new JarOutputStream(new BufferedOutputStream(new FileOutputStream(jar.toFile())))) {
      out.putNextEntry(new ZipEntry(TEST_LIST));
      for (Path folder : folders) {
        out.write(Files.readAllBytes(folder.resolve(TEST_LIST)));
      }
      for (Path folder : folders) {
        for (Path file : classes(folder)) {
          out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, out);
        }
      }
    }
  }

  private static List<Path> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }
}

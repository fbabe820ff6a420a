package dev.jlitmus.record.disk;

import dev.jlitmus.record.Digest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Tells one build of this program from another. */
public final class OwnCode {
  private OwnCode() {}

  /**
   * A digest of the code beside these classes, of names and checksums.
   *
   * @throws IOException where it cannot be read
   */
  public static String digest(List<Class<?>> classes) throws IOException {
    TreeMap<String, Long> files = new TreeMap<>();
    for (Class<?> type : classes) {
      Path origin = origin(type);
      if (Files.isDirectory(origin)) {
        addFolder(origin, files);
      } else {
        addJar(origin, files);
      }
    }
    return Digest.of(files.toString());
  }

  private static void addJar(Path jar, Map<String, Long> files) throws IOException {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      file.stream()
          .filter(entry -> entry.getName().endsWith(".class"))
          .forEach((ZipEntry entry) -> files.put(entry.getName(), entry.getCrc()));
    }
  }

  private static void addFolder(Path folder, Map<String, Long> files) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".class")).toList()) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        files.put(folder.relativize(file).toString().replace('\\', '/'), sum.getValue());
      }
    }
  }

  private static Path origin(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException noPath) {
      throw new IOException(type + " is in no file", noPath);
    }
  }
}

package dev.jlitmus.run;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.run.probe.JvmProperties;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JVM to test.
 *
 * @param home its folder, which holds {@code bin/java}
 * @param version as it calls itself: {@code 17.0.15}, {@code 25.0.1+8-LTS}
 * @param vendor empty where unknown
 */
public record Jvm(Path home, String version, String vendor) {

  /** The class files of a test need it. */
  public static final int OLDEST = 17;

  private static final String REMEDY =
      "name the folder of a JDK or JRE, %d or newer, or its bin/java".formatted(OLDEST);

  /** The JVM that runs this program. */
  public static Jvm current() {
    return new Jvm(
        Path.of(System.getProperty("java.home")),
        System.getProperty("java.runtime.version"),
        System.getProperty("java.vendor"));
  }

  /**
   * The JVM of a folder or of a launcher, by its {@code release} file, and where it has none by
   * what it says of itself.
   *
   * @param path of its home, or of its {@code bin/java}
   * @throws EnvironmentException where there is none, or one that is too old
   */
  public static Jvm in(Path path) throws EnvironmentException {
    try {
      if (Files.isDirectory(path)) {
        Path home = path.toRealPath();
        return launcher(home).isPresent() ? at(path, home) : refuse(path + " has no bin/java");
      }
      if (Files.isRegularFile(path) && Files.isExecutable(path)) {
        return ofLauncher(path, path.toRealPath());
      }
    } catch (IOException unreadable) {
      throw new EnvironmentException(
          "%s is no Java installation: %s".formatted(path, unreadable.getMessage()),
          REMEDY,
          unreadable);
    }
    return refuse(
        Files.exists(path) ? path + " is no launcher of a JVM" : path + " does not exist");
  }

  /** A launcher in no home is a script that starts another one, as version managers have it. */
  private static Jvm ofLauncher(Path path, Path java) throws IOException, EnvironmentException {
    Optional<Path> home = Optional.ofNullable(java.getParent()).map(Path::getParent);
    if (home.isPresent()
        && Files.exists(home.get().resolve("release"))
        && launcher(home.get()).filter(java::equals).isPresent()) {
      return at(path, home.get());
    }
    Map<String, String> properties = JvmProperties.of(java);
    String told = properties.getOrDefault("java.home", "");
    return told.isEmpty()
        ? refuse(path + " is no launcher of a JVM")
        : of(path, Path.of(told).toRealPath(), properties);
  }

  private static Jvm at(Path path, Path home) throws IOException, EnvironmentException {
    Path file = home.resolve("release");
    if (!Files.exists(file)) {
      return of(path, home, JvmProperties.of(launcher(home).orElseThrow()));
    }
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      release.load(reader);
    }
    String version = unquoted(release.getProperty("JAVA_VERSION", ""));
    return checked(
        path,
        new Jvm(
            home,
            unquoted(release.getProperty("JAVA_RUNTIME_VERSION", version)),
            unquoted(release.getProperty("IMPLEMENTOR", ""))),
        version);
  }

  private static Jvm of(Path path, Path home, Map<String, String> properties)
      throws EnvironmentException {
    String version = properties.getOrDefault("java.version", "");
    return checked(
        path,
        new Jvm(
            home,
            properties.getOrDefault("java.runtime.version", version),
            properties.getOrDefault("java.vendor", "")),
        version);
  }

  private static Jvm checked(Path path, Jvm jvm, String version) throws EnvironmentException {
    int feature = feature(version);
    if (feature == 0) {
      return refuse(path + " does not say which version of Java it is");
    }
    if (feature < OLDEST) {
      return refuse("%s is Java %s; tests need %d or newer".formatted(path, version, OLDEST));
    }
    return jvm;
  }

  private static Jvm refuse(String why) throws EnvironmentException {
    throw new EnvironmentException(why, REMEDY);
  }

  /** For people: {@code JDK 25.0.1+8-LTS (Eclipse Adoptium)}. */
  public String title() {
    return "JDK " + version + (vendor.isEmpty() ? "" : " (" + vendor + ")");
  }

  /** The version that people name: 25 of {@code 25.0.1+8-LTS}. */
  public int feature() {
    return feature(version);
  }

  public Path executable() {
    return launcher(home).orElse(home.resolve("bin").resolve("java"));
  }

  private static Optional<Path> launcher(Path home) {
    return Stream.of("java", "java.exe")
        .map(name -> home.resolve("bin").resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** 0 where it is none. Java 8 calls itself 1.8, which is old enough. */
  private static int feature(String version) {
    String digits = version.split("\\D", 2)[0];
    return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
  }

  private static String unquoted(String value) {
    return value.replace("\"", "");
  }
}

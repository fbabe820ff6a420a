package dev.jlitmus.run;

import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
      "name the folder of a JDK or JRE, %d or newer, that holds bin/java".formatted(OLDEST);

  /** The JVM that runs this program. */
  public static Jvm current() {
    return new Jvm(
        Path.of(System.getProperty("java.home")),
        System.getProperty("java.runtime.version"),
        System.getProperty("java.vendor"));
  }

  /**
   * The JVM in a folder, by its {@code release} file.
   *
   * @throws EnvironmentException where there is none, or one that is too old
   */
  public static Jvm in(Path home) throws EnvironmentException {
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("release"), StandardCharsets.UTF_8)) {
      release.load(reader);
    } catch (IOException unreadable) {
      throw new EnvironmentException(home + " is no Java installation", REMEDY, unreadable);
    }
    String version = unquoted(release.getProperty("JAVA_VERSION", ""));
    String vendor = unquoted(release.getProperty("IMPLEMENTOR", ""));
    String full = unquoted(release.getProperty("JAVA_RUNTIME_VERSION", version));
    if (feature(home, version) < OLDEST) {
      throw new EnvironmentException(home + " is Java " + version, REMEDY);
    }
    Jvm jvm = new Jvm(home.toAbsolutePath(), full, vendor);
    if (!Files.isExecutable(jvm.executable())) {
      throw new EnvironmentException(home + " has no bin/java", REMEDY);
    }
    return jvm;
  }

  /** For people: {@code JDK 25.0.1+8-LTS (Eclipse Adoptium)}. */
  public String title() {
    return "JDK " + version + (vendor.isEmpty() ? "" : " (" + vendor + ")");
  }

  public Path executable() {
    return Stream.of("java", "java.exe")
        .map(name -> home.resolve("bin").resolve(name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(home.resolve("bin").resolve("java"));
  }

  private static int feature(Path home, String version) throws EnvironmentException {
    try {
      // Java 8 is 1.8 here, which is old enough.
      return Integer.parseInt(version.split("\\D", 2)[0]);
    } catch (NumberFormatException noVersion) {
      throw new EnvironmentException(
          home + " does not say which version of Java it is", REMEDY, noVersion);
    }
  }

  private static String unquoted(String value) {
    return value.replace("\"", "");
  }
}

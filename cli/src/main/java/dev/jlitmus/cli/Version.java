package dev.jlitmus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions that the build wrote down. */
public final class Version {
  private Version() {}

  /** {@code 0.1.0}. */
  public static String current() {
    return property("version");
  }

  /** Of the harness that stresses: {@code 0.16}. */
  public static String jcstress() {
    return property("jcstress");
  }

  /** Of the harness that measures: {@code 1.37}. */
  public static String jmh() {
    return property("jmh");
  }

  private static String property(String name) {
    try (InputStream in =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty(name, "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

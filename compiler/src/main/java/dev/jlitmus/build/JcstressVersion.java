package dev.jlitmus.build;

import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;

/** The version of the jcstress that is here, which its jar tells. */
public final class JcstressVersion {
  private static final String PROPERTIES =
      "/META-INF/maven/org.openjdk.jcstress/jcstress-core/pom.properties";

  private JcstressVersion() {}

  /**
   * Reads it.
   *
   * @throws EnvironmentException where the jar is damaged
   */
  public static String read() throws EnvironmentException {
    Properties properties = new Properties();
    try (InputStream file = JCStressTestProcessor.class.getResourceAsStream(PROPERTIES)) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new EnvironmentException(
          "jcstress cannot be read: " + e.getMessage(), "Install jlitmus again", e);
    }
    String version = properties.getProperty("version", "");
    if (version.isEmpty()) {
      throw new EnvironmentException("jcstress does not tell its version", "Install jlitmus again");
    }
    return version;
  }
}

package dev.jlitmus.run.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a JVM for its system properties. */
public final class JvmProperties {
  private static final Pattern PROPERTY = Pattern.compile("(?m)^ {4}([\\w.]+) = (.*)$");

  private JvmProperties() {}

  /**
   * The properties that a launcher shows of itself.
   *
   * @param java the executable
   * @return empty where it is no launcher of a JVM
   * @throws IOException where it cannot be started, or does not end
   */
  public static Map<String, String> of(Path java) throws IOException {
    String words =
        Question.ask(new ProcessBuilder(java.toString(), "-XshowSettings:properties", "-version"))
            .words();
    Map<String, String> properties = new TreeMap<>();
    Matcher matcher = PROPERTY.matcher(words);
    while (matcher.find()) {
      properties.put(matcher.group(1), matcher.group(2).strip());
    }
    return properties;
  }
}

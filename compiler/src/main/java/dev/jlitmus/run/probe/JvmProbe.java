package dev.jlitmus.run.probe;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.run.Jvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks a JVM whether it runs tests as it is told to. */
public final class JvmProbe {
  private JvmProbe() {}

  /**
   * Sees whether a JVM starts with arguments of the user's. The tests are run with unknown options
   * ignored, so that a mistyped one would pass there.
   *
   * @throws EnvironmentException with the JVM's own words where it does not
   */
  public static void check(Jvm jvm, List<String> arguments) throws EnvironmentException {
    List<String> command = new ArrayList<>();
    command.add(jvm.executable().toString());
    command.addAll(arguments);
    command.add("-version");
    Question answer;
    try {
      answer = Question.ask(new ProcessBuilder(command));
    } catch (IOException failure) {
      throw refused(jvm, arguments, String.valueOf(failure.getMessage()));
    }
    if (answer.status() != 0) {
      throw refused(jvm, arguments, answer.words());
    }
  }

  /** For a JVM that does not run tests with the arguments that were given. */
  public static EnvironmentException refused(Jvm jvm, List<String> arguments, String words) {
    String given = String.join(" ", arguments);
    String said = words.lines().map(String::strip).collect(Collectors.joining("; "));
    return new EnvironmentException(
        "%s does not run tests with %s: %s".formatted(jvm.title(), given, said),
        "give --jvm-args options that every JVM under test takes; to try them: %s %s -version"
            .formatted(jvm.executable(), given));
  }
}

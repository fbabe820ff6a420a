package dev.jlitmus.cli.option;

import dev.jlitmus.request.JvmSelection;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which JVMs are tested, and with what arguments. */
public final class JvmOptions {
  @Option(
      names = "--jdk",
      paramLabel = "PATH",
      description =
          "a JVM to test: the folder of a JDK or JRE, 17 or newer, or its bin/java; may be"
              + " repeated, for columns of each; default: the JVM that runs jlitmus")
  private List<String> jdks = new ArrayList<>();

  @Option(
      names = "--jvm-args",
      paramLabel = "ARGS",
      preprocessor = Words.Verbatim.class,
      description = "for the JVM under test, as a shell splits them: \"-Xmx1g -Xint\"")
  private Words arguments = Words.NONE;

  /** Looks them up. */
  public JvmSelection select() {
    return JvmSelection.of(jdks, arguments.words());
  }
}

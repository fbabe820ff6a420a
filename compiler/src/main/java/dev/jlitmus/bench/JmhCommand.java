package dev.jlitmus.bench;

import dev.jlitmus.result.bench.Effort;
import dev.jlitmus.run.child.ChildCommand;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.Main;

/**
 * The command line of JMH for one turn. Its class path is JMH, what it needs and the bench; the JVM
 * that it forks, and in which it measures, is the one under test with the user's arguments alone.
 */
final class JmhCommand {
  /** After which JMH interrupts threads that have not ended an iteration. */
  private static final String PATIENCE = "20s";

  /** The same where a thread may wait for one that has ended its own. */
  private static final String WAIT = "500ms";

  private JmhCommand() {}

  /**
   * @param turn which one; its files are named after it
   * @param json where JMH writes its result
   */
  static ProcessBuilder of(BenchPlan plan, Turn turn, Path json) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            // JMH's lock and the files for its forks lie there.
            "-Djava.io.tmpdir=" + plan.folder(),
            "-cp",
            classPath(turn),
            Main.class.getName(),
            "^" + Pattern.quote(turn.benchmarkName()) + "$"));
    Effort effort = plan.effort();
    command.addAll(
        List.of(
            // Of all threads, however unequal their shares are: time by operation is derived.
            "-bm",
            "thrpt",
            "-tu",
            "us",
            "-f",
            "1",
            "-wi",
            String.valueOf(effort.warmups()),
            "-w",
            effort.time().toMillis() + "ms",
            "-i",
            String.valueOf(effort.iterations()),
            "-r",
            effort.time().toMillis() + "ms",
            "-t",
            String.valueOf(turn.threads()),
            "-to",
            turn.waits() ? WAIT : PATIENCE,
            "-foe",
            "true",
            "-rf",
            "json",
            "-rff",
            json.toString(),
            "-jvm",
            turn.jvm().jvm().executable().toString()));
    // JMH takes one option apart at its blanks, and several as they are.
    jvmArguments(plan).forEach(argument -> command.addAll(List.of("-jvmArgs", argument)));
    profilers(plan).forEach(profiler -> command.addAll(List.of("-prof", profiler)));
    ProcessBuilder builder = new ProcessBuilder(command).directory(plan.folder().toFile());
    ChildCommand.hideOptions(builder);
    return builder;
  }

  private static List<String> jvmArguments(BenchPlan plan) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-XX:-CreateCoredumpOnCrash");
    arguments.add("-XX:ErrorFile=" + plan.folder().resolve("hs_err_pid%p.log"));
    arguments.addAll(plan.arguments());
    return arguments;
  }

  private static Stream<String> profilers(BenchPlan plan) {
    return Stream.concat(Stream.of("gc"), plan.profilers().stream()).distinct();
  }

  private static String classPath(Turn turn) {
    return Stream.concat(
            Stream.of(
                    Main.class,
                    joptsimple.OptionParser.class,
                    org.apache.commons.math3.util.FastMath.class)
                .map(JmhCommand::origin),
            Stream.of(turn.bench().classes().toAbsolutePath()))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException noPath) {
      throw new IllegalStateException(type + " is in no file", noPath);
    }
  }
}

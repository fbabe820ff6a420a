package dev.jlitmus.run.child;

import dev.jlitmus.harness.Main;
import dev.jlitmus.harness.Stock;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line and environment of a JVM under test. What the user says of its heap and its
 * collector replaces what is usual here, as a JVM refuses two collectors.
 */
public final class ChildCommand {

  /** Flags that nobody sees must not shape what is reported. */
  private static final List<String> HIDDEN_OPTIONS =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

  private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w*GC");
  private static final Pattern HEAP =
      Pattern.compile("-Xm[sx].*|-XX:(Min|Max|Initial)(HeapSize|RAMPercentage)=.*");

  private ChildCommand() {}

  /**
   * The command of the fast harness.
   *
   * @param flags of the variant, then the user's
   */
  public static ProcessBuilder of(
      Path java, List<String> flags, Path folder, Path plan, Path reports) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(
        List.of(
            // A JVM without C2, or one that lost a flag, is still worth testing.
            "-XX:+IgnoreUnrecognizedVMOptions",
            // jcstress pads the fields of results by an annotation that else is the JDK's alone.
            "-XX:-RestrictContended",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"),
            "--enable-native-access=ALL-UNNAMED",
            "-Djna.nosys=true",
            "-Djna.tmpdir=" + folder));
    if (flags.stream().noneMatch(HEAP.asMatchPredicate())) {
      command.addAll(List.of("-Xms256M", "-Xmx512M"));
    }
    if (flags.stream().noneMatch(COLLECTOR.asMatchPredicate())) {
      command.addAll(List.of("-XX:+UseParallelGC", "-XX:ParallelGCThreads=2"));
    }
    command.addAll(flags);
    command.addAll(
        List.of("-cp", classPath(), Main.class.getName(), plan.toString(), reports.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    hideOptions(builder);
    return builder;
  }

  /**
   * The command of jcstress's harness. Its forked JVMs take over the options of its own.
   *
   * @param arguments the user's
   * @param tests the jar of all tests
   */
  public static ProcessBuilder stock(
      Path java, List<String> arguments, Path folder, Path tests, Path plan, Path reports) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(
        List.of(
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"),
            "--enable-native-access=ALL-UNNAMED",
            "-Djna.nosys=true",
            "-Djna.tmpdir=" + folder.resolve("tmp"),
            "-Djava.io.tmpdir=" + folder.resolve("tmp")));
    command.addAll(arguments);
    command.addAll(
        List.of(
            "-cp",
            classPath() + File.pathSeparator + tests,
            Stock.class.getName(),
            plan.toString(),
            reports.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    hideOptions(builder);
    return builder;
  }

  /** Takes those of the user's shell away. */
  public static void hideOptions(ProcessBuilder builder) {
    builder.environment().keySet().removeAll(HIDDEN_OPTIONS);
  }

  /** The harnesses and what they need, from where this program has it. */
  public static String classPath() {
    return Stream.of(
            Main.class,
            org.openjdk.jcstress.infra.runners.Runner.class,
            com.sun.jna.Native.class,
            com.sun.jna.platform.linux.LibC.class,
            joptsimple.OptionParser.class)
        .map(ChildCommand::origin)
        .distinct()
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

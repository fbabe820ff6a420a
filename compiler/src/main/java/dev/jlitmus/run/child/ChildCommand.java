package dev.jlitmus.run.child;

import dev.jlitmus.harness.Main;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line and environment of a JVM under test, but for what its variant adds. */
public final class ChildCommand {

  /** Flags that nobody sees must not shape what is reported. */
  private static final List<String> HIDDEN_OPTIONS =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

  private ChildCommand() {}

  public static ProcessBuilder of(
      Path java, List<String> variantFlags, Path folder, Path plan, Path reports) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(
        List.of(
            // A JVM without C2, or one that lost a flag, is still worth testing.
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-Xms256M",
            "-Xmx512M",
            "-XX:+UseParallelGC",
            "-XX:ParallelGCThreads=2",
            // jcstress pads the fields of results by an annotation that else is the JDK's alone.
            "-XX:-RestrictContended",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"),
            "--enable-native-access=ALL-UNNAMED",
            "-Djna.nosys=true",
            "-Djna.tmpdir=" + folder));
    command.addAll(variantFlags);
    command.addAll(
        List.of("-cp", classPath(), Main.class.getName(), plan.toString(), reports.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(HIDDEN_OPTIONS);
    return builder;
  }

  /** The harness and what it needs, from where this program has it. */
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

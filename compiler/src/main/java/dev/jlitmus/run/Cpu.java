package dev.jlitmus.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine's processor, as its reports of defects must name it. */
public final class Cpu {
  private static final Path LINUX = Path.of("/proc/cpuinfo");

  private Cpu() {}

  /** {@code AMD EPYC (amd64, 2 CPUs)}. */
  public static String title() {
    String model = model(lines());
    int cpus = Runtime.getRuntime().availableProcessors();
    String kind =
        "%s, %d CPU%s".formatted(System.getProperty("os.arch"), cpus, cpus == 1 ? "" : "s");
    return model.isEmpty() ? kind : model + " (" + kind + ")";
  }

  private static List<String> lines() {
    try {
      return Files.isReadable(LINUX) ? Files.readAllLines(LINUX) : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static String model(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("model name"))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .orElse("");
  }
}

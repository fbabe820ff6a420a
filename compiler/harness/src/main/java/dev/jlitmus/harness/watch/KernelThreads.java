package dev.jlitmus.harness.watch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux says of this process's threads of some name, in {@code /proc}; elsewhere nothing.
 *
 * @param isKnown whether it says anything
 */
public record KernelThreads(String prefix, boolean isKnown) {
  private static final Path TASKS = Path.of("/proc/self/task");

  /** The threads whose names begin so; the kernel shortens names to 15 characters. */
  public static KernelThreads named(String prefix) {
    return new KernelThreads(prefix, Files.isReadable(TASKS.resolve("../stat")));
  }

  /** How many run or wait for a CPU; 0 where it is not known. */
  public int wantingCpu() {
    if (!isKnown) {
      return 0;
    }
    int wanting = 0;
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      for (Path task : tasks) {
        wanting += wantsCpu(task) ? 1 : 0;
      }
    } catch (IOException threadEnded) {
      return Integer.MAX_VALUE;
    }
    return wanting;
  }

  /** From «pid (name) state …», see proc(5). */
  private boolean wantsCpu(Path task) throws IOException {
    String stat = Files.readString(task.resolve("stat"));
    int name = stat.indexOf('(');
    return stat.startsWith(prefix, name + 1) && stat.charAt(stat.lastIndexOf(')') + 2) == 'R';
  }
}

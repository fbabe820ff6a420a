package dev.jlitmus.machine;

import dev.jlitmus.run.Cpu;
import dev.jlitmus.run.Jvm;
import java.util.List;
import java.util.Map;

/**
 * What a run meets here.
 *
 * @param jvms that are installed, the one that runs this program first
 */
public record Machine(List<InstalledJvm> jvms, Processors processors, Memory memory, Clock clock) {

  public Machine {
    jvms = List.copyOf(jvms);
  }

  /** The JVM that runs this program, for people. */
  public static String java() {
    return Jvm.current().title();
  }

  /** The CPU, for people. */
  public static String cpu() {
    return Cpu.title();
  }

  /**
   * Looks at this machine; starts no process.
   *
   * @param environment variables that name further JVMs
   */
  public static Machine examine(Map<String, String> environment) {
    return new Machine(
        InstalledJvm.find(environment),
        Processors.examine(cpu()),
        Memory.examine(),
        Clock.examine());
  }
}

package dev.jlitmus.cli;

import dev.jlitmus.machine.Machine;
import picocli.CommandLine;

/** What a report of a bug must name: this program, its Java, the system and the CPU. */
public final class VersionLine implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "jlitmus " + Version.current(),
      "jcstress " + Version.jcstress(),
      "JMH " + Version.jmh(),
      "%s, %s".formatted(Machine.java(), System.getProperty("java.vm.name")),
      "%s %s %s"
          .formatted(
              System.getProperty("os.name"),
              System.getProperty("os.version"),
              System.getProperty("os.arch")),
      Machine.cpu()
    };
  }
}

package dev.jlitmus.machine;

import java.lang.management.ManagementFactory;

/**
 * The CPUs, and how busy they are.
 *
 * @param title the CPU, for people
 * @param available how many this process may use, quotas of containers counted in
 * @param online how many the machine has, as far as this process can see; else as {@code available}
 * @param affinity the numbers of those that this process may run on, as {@code 0-3,6}; empty where
 *     the system does not tell
 * @param load processes that ran or waited for a CPU, on average over the last minute; negative
 *     where the system does not tell
 */
public record Processors(String title, int available, int online, String affinity, double load) {

  static Processors examine(String title) {
    int available = Runtime.getRuntime().availableProcessors();
    int listed =
        (int)
            SystemFile.lines("/proc/cpuinfo").stream()
                .filter(line -> line.startsWith("processor"))
                .count();
    return new Processors(
        title,
        available,
        Math.max(available, listed),
        SystemFile.value("/proc/self/status", "Cpus_allowed_list:").orElse(""),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}

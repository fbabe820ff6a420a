package dev.jlitmus.machine;

import java.lang.management.ManagementFactory;

/**
 * Bytes of memory.
 *
 * @param total of the machine, or of the container
 * @param free what new processes can have without swapping
 */
public record Memory(long total, long free) {

  /** A JVM under test needs so many. */
  public static final long NEEDED = 600_000_000;

  static Memory examine() {
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      long total = system.getTotalMemorySize();
      // What caches hold counts as used in the bean, though it can be had.
      long free =
          SystemFile.value("/proc/meminfo", "MemAvailable:")
              .map(value -> Long.parseLong(value.replaceAll("\\D", "")) * 1024)
              .orElse(system.getFreeMemorySize());
      return new Memory(total, Math.min(total, free));
    }
    long heap = Runtime.getRuntime().maxMemory();
    return new Memory(heap, heap);
  }
}

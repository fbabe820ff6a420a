package dev.jlitmus.machine;

import java.util.List;

/**
 * The clock that times samples.
 *
 * @param source its name in the kernel; empty where the system does not tell
 * @param stepNanos the least difference of two readings that is not nothing
 */
public record Clock(String source, long stepNanos) {
  private static final int READINGS = 10_000;

  static Clock examine() {
    List<String> source =
        SystemFile.lines("/sys/devices/system/clocksource/clocksource0/current_clocksource");
    long least = Long.MAX_VALUE;
    long before = System.nanoTime();
    for (int i = 0; i < READINGS || least == Long.MAX_VALUE; i++) {
      long now = System.nanoTime();
      if (now > before) {
        least = Math.min(least, now - before);
      }
      before = now;
    }
    return new Clock(source.isEmpty() ? "" : source.getFirst().strip(), least);
  }
}

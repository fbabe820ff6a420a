package dev.jlitmus.cli.render.machine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A {@code testcase} of JUnit's XML.
 *
 * @param skipped why it got no turn
 */
record TestCase(
    String className,
    String name,
    Duration time,
    List<Fault> failures,
    Optional<String> skipped,
    Optional<Fault> error) {

  /** A {@code failure} or an {@code error}. */
  record Fault(String type, String message, String text) {}

  /** For what is no test and went wrong. */
  static TestCase failing(String className, String name, String type, String message, String text) {
    return new TestCase(
        className,
        name,
        Duration.ZERO,
        List.of(),
        Optional.empty(),
        Optional.of(new Fault(type, message, text)));
  }
}

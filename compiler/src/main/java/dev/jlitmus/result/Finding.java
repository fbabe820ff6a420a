package dev.jlitmus.result;

/** Something that a run showed and that is not as the file says. */
public sealed interface Finding {

  /** An outcome that the test forbids was seen. */
  record ForbiddenSeen(Outcome outcome, long samples, String description) implements Finding {}

  /**
   * No outcome that a {@code required} clause matches was seen.
   *
   * @param condition the clause's condition as written
   */
  record RequiredNotSeen(String condition, String description) implements Finding {}

  /** The test did not end in time. */
  record Stuck(String detail) implements Finding {}

  /** The JVM under test ended, or the test threw. */
  record Crashed(String detail) implements Finding {}
}

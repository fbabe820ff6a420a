package dev.jlitmus.request;

/** What stresses tests. */
public enum Harness {
  /** Drives the classes that jcstress generates, many tests in one JVM. */
  FAST,
  /** jcstress's own: a JVM for each test and configuration. */
  JCSTRESS
}

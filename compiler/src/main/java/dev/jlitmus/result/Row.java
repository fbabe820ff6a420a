package dev.jlitmus.result;

/**
 * One row of a test's table: an outcome that the test could have, or did have.
 *
 * @param samples how often it was seen
 */
public record Row(Outcome outcome, long samples, Expected expected) {}

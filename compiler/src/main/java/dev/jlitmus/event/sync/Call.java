package dev.jlitmus.event.sync;

/**
 * An operation of an execution.
 *
 * @param begin its event {@code b}: the same as {@code end} where nothing tells them apart
 * @param end its event {@code e}, of one that waits for ever the last of its thread
 */
public record Call(int thread, Operation operation, int begin, int end) {}

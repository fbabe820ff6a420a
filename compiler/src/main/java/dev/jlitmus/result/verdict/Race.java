package dev.jlitmus.result.verdict;

/**
 * A data race: two conflicting accesses, not both atomic, that happens-before does not order.
 *
 * @param model under which the execution is consistent: {@code sc} wherever that has one
 * @param first position of a node of the execution
 * @param second position of a node of the execution
 * @param missing what would order the two
 */
public record Race(String model, Witness execution, int first, int second, String missing) {}

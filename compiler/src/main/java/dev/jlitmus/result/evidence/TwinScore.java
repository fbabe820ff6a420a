package dev.jlitmus.result.evidence;

/**
 * How good a set-up is at finding faults: of the weakened twins that this CPU can tell from their
 * tests, the share that it did. Testers of software call it a mutation score.
 *
 * @param caught twins that showed an outcome which their test forbids
 * @param run twins that were sampled
 * @param hidden twins that this CPU cannot tell from their tests, by its model, and that were not
 *     run therefore
 */
public record TwinScore(int caught, int run, int hidden) {}

package dev.jlitmus.result.evidence;

import dev.jlitmus.result.Outcome;

/**
 * An outcome that matters and that no sample had.
 *
 * @param bound what its rate is less than, at 95 %; see {@link RateBound}
 * @param worth what it means that it was not seen
 */
public record Unseen(Outcome outcome, double bound, Worth worth) {}

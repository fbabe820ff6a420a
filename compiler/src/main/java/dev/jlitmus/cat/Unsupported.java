package dev.jlitmus.cat;

import dev.jlitmus.relation.EventSet;

/**
 * A construct of a test that a model does not speak of.
 *
 * @param reason the text that the model gives
 * @param events where it occurs; both ends of pairs
 */
public record Unsupported(String reason, EventSet events) {}

package dev.jlitmus.semantic.clause;

import dev.jlitmus.source.Span;

/**
 * What the author says of data races.
 *
 * @param required whether there must be one, or else there must be none
 * @param description why, empty where nothing is said
 */
public record RaceClause(Span span, boolean required, String description) {}

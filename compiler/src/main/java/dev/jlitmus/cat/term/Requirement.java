package dev.jlitmus.cat.term;

import dev.jlitmus.cat.syntax.Test;
import dev.jlitmus.source.Span;

/**
 * A test on a term: of an axiom, a flag, or what is not supported.
 *
 * @param name what it is called in reports
 * @param term its number in the graph
 */
public record Requirement(
    Span span, String name, Test.Property property, boolean negated, int term) {}

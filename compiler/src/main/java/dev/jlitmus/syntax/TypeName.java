package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;

/**
 * A type as it is written: a primitive type's keyword, the name of a class with the arguments that
 * it has, {@code Channel<Integer>}, or {@code var}; a pair of brackets for each dimension of an
 * array.
 */
public record TypeName(Span span, String text) {}

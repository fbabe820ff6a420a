package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;

/** A type as it is written: a primitive type's keyword, or {@code var}. */
public record TypeName(Span span, String text) {}

package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;

/** A name as it is declared or used. */
public record Name(Span span, String text) {}

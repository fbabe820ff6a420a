package dev.jlitmus.cat.syntax;

import dev.jlitmus.source.Span;

/** A name where it is given or used. */
public record Name(Span span, String text) {}

package dev.jlitmus.semantic.clause;

import dev.jlitmus.source.Span;

/** A memory model, as a test names it. */
public record ModelName(Span span, String name) {}

package dev.jlitmus.diagnostic;

import dev.jlitmus.source.Span;

/** A place with a brief remark that stands beside its carets; the remark may be empty. */
public record Label(Span span, String text) {}

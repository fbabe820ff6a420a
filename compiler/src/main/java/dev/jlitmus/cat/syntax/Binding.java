package dev.jlitmus.cat.syntax;

/** {@code name = body}; a binding with parameters has a {@link Expression.Function} as body. */
public record Binding(Name name, Expression body) {}

package dev.jlitmus.syntax;

import java.util.Optional;

/** {@code y = 2}: one name of a declaration, and its initial value. */
public record Declarator(Name name, Optional<Expr> value) {}

/**
 * Relations that a model chooses, where any choice that satisfies its axioms will do: linear orders
 * and semantic dependency. Each is decided step by step between a lower and an upper bound.
 */
@NullMarked
package dev.jlitmus.cat.choice;

import org.jspecify.annotations.NullMarked;

/** Outcomes of a typed test: those that it can have at all, and those that a model allows. */
@NullMarked
package dev.jlitmus.check;

import org.jspecify.annotations.NullMarked;

/** What control flow of typed code must be like, as Java's compiler asks it. */
@NullMarked
package dev.jlitmus.semantic.flow;

import org.jspecify.annotations.NullMarked;

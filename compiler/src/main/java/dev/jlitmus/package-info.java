/** The way from a source text to results. */
@NullMarked
package dev.jlitmus;

import org.jspecify.annotations.NullMarked;

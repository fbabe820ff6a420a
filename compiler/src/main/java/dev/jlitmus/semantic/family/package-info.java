/** Families: one source, one test for each combination of its parameters' settings. */
@NullMarked
package dev.jlitmus.semantic.family;

import org.jspecify.annotations.NullMarked;

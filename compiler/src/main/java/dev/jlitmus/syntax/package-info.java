/** The litmus language as it is written: syntax trees, and the parser that makes them. */
@NullMarked
package dev.jlitmus.syntax;

import org.jspecify.annotations.NullMarked;

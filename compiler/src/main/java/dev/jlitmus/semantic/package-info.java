/** The typed test: what a litmus test means, with every name resolved and every type known. */
@NullMarked
package dev.jlitmus.semantic;

import org.jspecify.annotations.NullMarked;

/** Executions told to a reader: as graphs, with a reason in words for each edge. */
@NullMarked
package dev.jlitmus.check.witness;

import org.jspecify.annotations.NullMarked;

/** Executions as graphs: as text, for Graphviz, as SVG. */
@NullMarked
package dev.jlitmus.cli.render.graph;

import org.jspecify.annotations.NullMarked;

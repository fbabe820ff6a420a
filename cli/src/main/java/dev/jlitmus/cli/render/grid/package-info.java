/** Grids of cells, and where in a family's grid something begins to hold. */
@NullMarked
package dev.jlitmus.cli.render.grid;

import org.jspecify.annotations.NullMarked;

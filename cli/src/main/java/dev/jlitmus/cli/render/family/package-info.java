/** Families as matrices: settings on the axes, what was found of their members in the cells. */
@NullMarked
package dev.jlitmus.cli.render.family;

import org.jspecify.annotations.NullMarked;

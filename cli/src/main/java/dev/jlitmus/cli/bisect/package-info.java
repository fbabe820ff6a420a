/** Finds the first of several JVMs, sets of flags or variants that shows an outcome. */
@NullMarked
package dev.jlitmus.cli.bisect;

import org.jspecify.annotations.NullMarked;

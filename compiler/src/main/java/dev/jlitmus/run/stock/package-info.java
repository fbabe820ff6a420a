/** Stresses tests by jcstress's own harness, for those who trust that one most. */
@NullMarked
package dev.jlitmus.run.stock;

import org.jspecify.annotations.NullMarked;

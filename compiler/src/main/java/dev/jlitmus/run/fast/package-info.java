/** Stresses tests by this program's own harness: many of them in one JVM. */
@NullMarked
package dev.jlitmus.run.fast;

import org.jspecify.annotations.NullMarked;

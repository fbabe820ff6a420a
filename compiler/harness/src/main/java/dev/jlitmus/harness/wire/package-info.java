/**
 * What the two sides of a run tell one another: {@link Plan} and {@link Report} are the whole
 * format.
 */
@NullMarked
package dev.jlitmus.harness.wire;

import org.jspecify.annotations.NullMarked;

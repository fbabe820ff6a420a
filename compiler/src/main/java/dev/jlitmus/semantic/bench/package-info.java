/** The typed bench: what a {@code bench} block measures, and what of a test can be measured. */
@NullMarked
package dev.jlitmus.semantic.bench;

import org.jspecify.annotations.NullMarked;

/** Two runs of the same tests: what is worse, what is new, and which rates differ. */
@NullMarked
package dev.jlitmus.result.compare;

import org.jspecify.annotations.NullMarked;

/** From bytes to typed tests: what a file holds, and what is wrong with it. */
@NullMarked
package dev.jlitmus.input;

import org.jspecify.annotations.NullMarked;

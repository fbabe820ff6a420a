/** What is said to a user about a source text, and the one failure of the environment. */
@NullMarked
package dev.jlitmus.diagnostic;

import org.jspecify.annotations.NullMarked;

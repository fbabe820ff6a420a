/** How threads end, as far as an outcome shows it. */
@NullMarked
package dev.jlitmus.semantic.end;

import org.jspecify.annotations.NullMarked;

/** From syntax trees to typed tests. */
@NullMarked
package dev.jlitmus.semantic.typing;

import org.jspecify.annotations.NullMarked;

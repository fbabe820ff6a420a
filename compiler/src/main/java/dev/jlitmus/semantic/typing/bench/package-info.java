/** Types benches. */
@NullMarked
package dev.jlitmus.semantic.typing.bench;

import org.jspecify.annotations.NullMarked;

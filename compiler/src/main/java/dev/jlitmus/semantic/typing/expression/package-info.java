/** Types expressions: operators, calls, places in memory, new objects. */
@NullMarked
package dev.jlitmus.semantic.typing.expression;

import org.jspecify.annotations.NullMarked;

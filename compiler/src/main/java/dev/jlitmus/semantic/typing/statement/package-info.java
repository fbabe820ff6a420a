/** Types statements and the methods that they call. */
@NullMarked
package dev.jlitmus.semantic.typing.statement;

import org.jspecify.annotations.NullMarked;

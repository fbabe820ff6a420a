/** Types guards, and what a test says of models and races. */
@NullMarked
package dev.jlitmus.semantic.typing.clause;

import org.jspecify.annotations.NullMarked;

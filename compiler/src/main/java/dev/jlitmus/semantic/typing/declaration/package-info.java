/** Types what a test declares: fields, classes, synchronizers. */
@NullMarked
package dev.jlitmus.semantic.typing.declaration;

import org.jspecify.annotations.NullMarked;

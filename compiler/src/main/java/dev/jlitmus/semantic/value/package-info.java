/** Java's primitive types, their values and the operators on them. */
@NullMarked
package dev.jlitmus.semantic.value;

import org.jspecify.annotations.NullMarked;

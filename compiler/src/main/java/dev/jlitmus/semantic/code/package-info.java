/** What threads do: statements, expressions and what they name. */
@NullMarked
package dev.jlitmus.semantic.code;

import org.jspecify.annotations.NullMarked;

/** From text to syntax trees; nothing outside sees ANTLR. */
@NullMarked
package dev.jlitmus.syntax.parse;

import org.jspecify.annotations.NullMarked;

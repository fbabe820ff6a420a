/** From herdtools' text to syntax trees; nothing outside sees ANTLR. */
@NullMarked
package dev.jlitmus.syntax.herd.parse;

import org.jspecify.annotations.NullMarked;

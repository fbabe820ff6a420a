/** What is said of a text that does not follow the grammar, and where reading it goes on. */
@NullMarked
package dev.jlitmus.syntax.parse.mistake;

import org.jspecify.annotations.NullMarked;

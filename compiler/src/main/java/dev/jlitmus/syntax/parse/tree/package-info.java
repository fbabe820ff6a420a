/** From a parse tree without errors to the syntax tree. */
@NullMarked
package dev.jlitmus.syntax.parse.tree;

import org.jspecify.annotations.NullMarked;

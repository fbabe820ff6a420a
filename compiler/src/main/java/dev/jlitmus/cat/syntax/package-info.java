/** The syntax of models: the tree as records, and the parser that builds it. */
@NullMarked
package dev.jlitmus.cat.syntax;

import org.jspecify.annotations.NullMarked;

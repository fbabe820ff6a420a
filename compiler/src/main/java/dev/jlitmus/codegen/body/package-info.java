/** Statements and expressions in Java, whatever class they end up in. */
@NullMarked
package dev.jlitmus.codegen.body;

import org.jspecify.annotations.NullMarked;

/** Expressions in Java: literals, precedence, the parentheses that they need. */
@NullMarked
package dev.jlitmus.codegen.expression;

import org.jspecify.annotations.NullMarked;

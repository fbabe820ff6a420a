/**
 * Java source from typed tests. Text of a test gets here only as an identifier, an escaped literal
 * or an escaped comment, and never as a JavaPoet format.
 */
@NullMarked
package dev.jlitmus.codegen;

import org.jspecify.annotations.NullMarked;

/** What the author of a test says of its outcomes, its models and its races. */
@NullMarked
package dev.jlitmus.semantic.clause;

import org.jspecify.annotations.NullMarked;

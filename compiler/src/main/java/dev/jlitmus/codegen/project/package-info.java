/** A Maven project around generated tests, which needs nothing of jlitmus. */
@NullMarked
package dev.jlitmus.codegen.project;

import org.jspecify.annotations.NullMarked;

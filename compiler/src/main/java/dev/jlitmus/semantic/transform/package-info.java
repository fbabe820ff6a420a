/** Tests made of tests. */
@NullMarked
package dev.jlitmus.semantic.transform;

import org.jspecify.annotations.NullMarked;

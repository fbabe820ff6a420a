/** Typed tests as jcstress tests. */
@NullMarked
package dev.jlitmus.codegen.jcstress;

import org.jspecify.annotations.NullMarked;

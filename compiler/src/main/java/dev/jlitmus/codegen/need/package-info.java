/** What the Java of a body turns out to need around it: the test, VarHandles, an interrupt. */
@NullMarked
package dev.jlitmus.codegen.need;

import org.jspecify.annotations.NullMarked;

/** Calls: access methods, fences, synchronizers, what passes time, and methods of the test. */
@NullMarked
package dev.jlitmus.semantic.typing.call;

import org.jspecify.annotations.NullMarked;

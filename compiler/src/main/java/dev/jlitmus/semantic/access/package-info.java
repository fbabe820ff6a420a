/** How memory is accessed: modes, methods, fences, updates. */
@NullMarked
package dev.jlitmus.semantic.access;

import org.jspecify.annotations.NullMarked;

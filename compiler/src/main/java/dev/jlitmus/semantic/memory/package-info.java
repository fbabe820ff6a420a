/** Shared memory as tests declare and name it: fields, classes, and the places of accesses. */
@NullMarked
package dev.jlitmus.semantic.memory;

import org.jspecify.annotations.NullMarked;

/** What the names of a test stand for: fields, threads, registers and locals. */
@NullMarked
package dev.jlitmus.semantic.names;

import org.jspecify.annotations.NullMarked;

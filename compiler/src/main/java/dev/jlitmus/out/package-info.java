/** The folder for everything that is written: who uses it, and how it is emptied. */
@NullMarked
package dev.jlitmus.out;

import org.jspecify.annotations.NullMarked;

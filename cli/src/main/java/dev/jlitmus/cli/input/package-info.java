/** From paths to typed tests, with a message for each that cannot be read. */
@NullMarked
package dev.jlitmus.cli.input;

import org.jspecify.annotations.NullMarked;

/** Options that say what is printed, how, and where. */
@NullMarked
package dev.jlitmus.cli.option.output;

import org.jspecify.annotations.NullMarked;

/** Arguments that name files, tests and records. */
@NullMarked
package dev.jlitmus.cli.option.input;

import org.jspecify.annotations.NullMarked;

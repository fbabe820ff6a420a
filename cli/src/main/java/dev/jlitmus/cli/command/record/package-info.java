/** The commands that work on what runs recorded. */
@NullMarked
package dev.jlitmus.cli.command.record;

import org.jspecify.annotations.NullMarked;

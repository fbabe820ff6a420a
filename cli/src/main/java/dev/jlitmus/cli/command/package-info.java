/** The commands: what each one does with what the user gave it. */
@NullMarked
package dev.jlitmus.cli.command;

import org.jspecify.annotations.NullMarked;

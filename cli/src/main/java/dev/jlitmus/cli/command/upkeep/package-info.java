/** The commands for the installation itself and not for tests. */
@NullMarked
package dev.jlitmus.cli.command.upkeep;

import org.jspecify.annotations.NullMarked;

/** What the user gives on the command line, as values. */
@NullMarked
package dev.jlitmus.cli.option;

import org.jspecify.annotations.NullMarked;

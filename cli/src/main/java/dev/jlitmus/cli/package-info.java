/** The command line: what the user asks, what the user is shown, and how the process ends. */
@NullMarked
package dev.jlitmus.cli;

import org.jspecify.annotations.NullMarked;

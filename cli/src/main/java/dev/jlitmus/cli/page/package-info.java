/** The pages of the diagnostics in a terminal, and how a user is led to them. */
@NullMarked
package dev.jlitmus.cli.page;

import org.jspecify.annotations.NullMarked;

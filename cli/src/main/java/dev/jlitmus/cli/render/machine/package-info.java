/** What programs read: CI servers, spreadsheets. One class for each format, for every command. */
@NullMarked
package dev.jlitmus.cli.render.machine;

import org.jspecify.annotations.NullMarked;

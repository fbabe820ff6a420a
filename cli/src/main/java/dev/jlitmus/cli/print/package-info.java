/** Reports in the formats that the user chose, each to where it belongs. */
@NullMarked
package dev.jlitmus.cli.print;

import org.jspecify.annotations.NullMarked;

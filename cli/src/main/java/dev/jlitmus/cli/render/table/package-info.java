/** What a table is made of. */
@NullMarked
package dev.jlitmus.cli.render.table;

import org.jspecify.annotations.NullMarked;

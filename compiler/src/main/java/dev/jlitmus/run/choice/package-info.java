/** What the user of a run may choose. */
@NullMarked
package dev.jlitmus.run.choice;

import org.jspecify.annotations.NullMarked;

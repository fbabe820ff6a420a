/** What was counted of a test, and whether more would tell more. */
@NullMarked
package dev.jlitmus.run.count;

import org.jspecify.annotations.NullMarked;

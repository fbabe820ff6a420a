/** What sees that threads stand still, or that nobody waits for them any more. */
@NullMarked
package dev.jlitmus.harness.watch;

import org.jspecify.annotations.NullMarked;

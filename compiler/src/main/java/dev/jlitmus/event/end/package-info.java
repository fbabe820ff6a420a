/** How runs of threads end, and when an execution that they make is complete. */
@NullMarked
package dev.jlitmus.event.end;

import org.jspecify.annotations.NullMarked;

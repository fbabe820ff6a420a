/** How one run of a thread is told from the next: the choices it makes, and where it is left. */
@NullMarked
package dev.jlitmus.event.thread.step;

import org.jspecify.annotations.NullMarked;

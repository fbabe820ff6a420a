/**
 * The interpreter of one thread: its runs with given values for its reads, loops unrolled, and what
 * fields hold at first.
 */
@NullMarked
package dev.jlitmus.event.thread.interpret;

import org.jspecify.annotations.NullMarked;

/** What one run of a thread does to synchronizers, and what it may find. */
@NullMarked
package dev.jlitmus.event.thread.sync;

import org.jspecify.annotations.NullMarked;

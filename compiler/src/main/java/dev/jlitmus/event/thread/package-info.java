/**
 * Runs of the threads of a typed test: what each thread may do on its own, for every value that its
 * reads could return, before any memory model has its say.
 */
@NullMarked
package dev.jlitmus.event.thread;

import org.jspecify.annotations.NullMarked;

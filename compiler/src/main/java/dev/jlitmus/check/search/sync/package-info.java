/**
 * The choice of an order in which threads use synchronizers: after what each thread does, before
 * what its reads read from.
 */
@NullMarked
package dev.jlitmus.check.search.sync;

import org.jspecify.annotations.NullMarked;

/**
 * The sequential specifications of the synchronizers: what may happen next to one object, with
 * which result, and what then happens before what. A lock is an order of its critical sections
 * here; how a class brings it about is not interleaved.
 */
@NullMarked
package dev.jlitmus.event.sync;

import org.jspecify.annotations.NullMarked;

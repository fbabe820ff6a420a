/**
 * Sets of events and binary relations over them, as bit rows: one word a row for up to 64 events,
 * two up to {@value dev.jlitmus.relation.EventSet#LIMIT}.
 *
 * <p>{@link EventSet} and {@link Relation} are immutable values. {@link BitRows} holds the loops
 * over the words, for those who evaluate many expressions in buffers of their own.
 */
@NullMarked
package dev.jlitmus.relation;

import org.jspecify.annotations.NullMarked;

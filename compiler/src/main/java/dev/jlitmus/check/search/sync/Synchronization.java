package dev.jlitmus.check.search.sync;

import dev.jlitmus.relation.Relation;

/**
 * One way in which the threads of an execution can use its synchronizers.
 *
 * @param order {@code so}: of each object's operations all pairs of different threads of which it
 *     matters which comes first
 * @param edges {@code sync}: what happens before what because of it
 */
public record Synchronization(Relation order, Relation edges) {}

/**
 * The search for the consistent executions of a test under a model: a tree of decisions — what each
 * thread does, where each read reads from, how the writes to each location are ordered — that is
 * cut as soon as the model rules out all that is below.
 */
@NullMarked
package dev.jlitmus.check.search;

import org.jspecify.annotations.NullMarked;

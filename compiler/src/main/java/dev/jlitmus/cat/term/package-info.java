/**
 * What a model means: a graph of terms over the base sets and relations, functions applied and
 * equal terms shared, and what the model asks of them.
 */
@NullMarked
package dev.jlitmus.cat.term;

import org.jspecify.annotations.NullMarked;

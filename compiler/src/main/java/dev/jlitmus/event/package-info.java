/**
 * Events and candidate executions of a typed test: the structure that a combination of runs of its
 * threads gives, before reads-from and coherence are chosen.
 */
@NullMarked
package dev.jlitmus.event;

import org.jspecify.annotations.NullMarked;

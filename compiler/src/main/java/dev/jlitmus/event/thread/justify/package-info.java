/**
 * Semantic dependencies: the sets of reads that suffice for a write, or for the place of an access.
 */
@NullMarked
package dev.jlitmus.event.thread.justify;

import org.jspecify.annotations.NullMarked;

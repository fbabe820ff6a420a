/** One candidate execution: what a model is asked about it, and the outcome that it ends in. */
@NullMarked
package dev.jlitmus.check.search.candidate;

import org.jspecify.annotations.NullMarked;

/** Outcomes that a test can have at all, whatever a model says, and those that serial runs have. */
@NullMarked
package dev.jlitmus.check.outcome;

import org.jspecify.annotations.NullMarked;

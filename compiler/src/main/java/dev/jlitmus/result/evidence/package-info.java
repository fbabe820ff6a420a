/**
 * What it is worth that a run did not show an outcome: the difference between "is not there" and
 * "could not be seen".
 */
@NullMarked
package dev.jlitmus.result.evidence;

import org.jspecify.annotations.NullMarked;

/** The tests of a run with those that accompany them, from the models' verdicts to their grades. */
@NullMarked
package dev.jlitmus.suite;

import org.jspecify.annotations.NullMarked;

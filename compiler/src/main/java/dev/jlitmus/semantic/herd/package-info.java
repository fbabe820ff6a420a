/**
 * The meaning of herdtools' litmus files in their Java and C dialects, as typed tests. What
 * herdtools leaves open follows its tool herd7: registers are their thread's, whatever block
 * declares them, and begin at zero.
 */
@NullMarked
package dev.jlitmus.semantic.herd;

import org.jspecify.annotations.NullMarked;

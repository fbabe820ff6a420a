/**
 * A model's terms as straight-line code over slots, arranged by stages, and the machine that runs
 * it. This is the inner loop of checking: no name is looked up and nothing allocated per execution.
 */
@NullMarked
package dev.jlitmus.cat.program;

import org.jspecify.annotations.NullMarked;

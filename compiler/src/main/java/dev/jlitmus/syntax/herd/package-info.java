/** The syntax trees of herdtools' litmus files; statements and expressions are those of ours. */
@NullMarked
package dev.jlitmus.syntax.herd;

import org.jspecify.annotations.NullMarked;

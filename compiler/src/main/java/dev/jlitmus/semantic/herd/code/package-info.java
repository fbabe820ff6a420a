/** The code of herdtools' threads as typed statements. */
@NullMarked
package dev.jlitmus.semantic.herd.code;

import org.jspecify.annotations.NullMarked;

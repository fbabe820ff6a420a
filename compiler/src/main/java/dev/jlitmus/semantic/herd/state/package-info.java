/** What a test of herdtools begins with, and what its outcomes and its question are. */
@NullMarked
package dev.jlitmus.semantic.herd.state;

import org.jspecify.annotations.NullMarked;

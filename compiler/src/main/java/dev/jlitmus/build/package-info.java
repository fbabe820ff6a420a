/** Generated sources to class files, at most once for each content. */
@NullMarked
package dev.jlitmus.build;

import org.jspecify.annotations.NullMarked;

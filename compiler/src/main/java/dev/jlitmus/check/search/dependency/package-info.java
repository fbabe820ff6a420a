/** What writes and locations depend on, by meaning, in the execution under trial. */
@NullMarked
package dev.jlitmus.check.search.dependency;

import org.jspecify.annotations.NullMarked;

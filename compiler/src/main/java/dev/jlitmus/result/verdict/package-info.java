/** What memory models say of tests, as values. */
@NullMarked
package dev.jlitmus.result.verdict;

import org.jspecify.annotations.NullMarked;

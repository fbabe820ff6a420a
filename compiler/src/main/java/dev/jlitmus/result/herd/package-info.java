/** Results in the form in which herdtools prints them. */
@NullMarked
package dev.jlitmus.result.herd;

import org.jspecify.annotations.NullMarked;

/** Takes samples: threads run a test at once, again and again. */
@NullMarked
package dev.jlitmus.harness.sample;

import org.jspecify.annotations.NullMarked;

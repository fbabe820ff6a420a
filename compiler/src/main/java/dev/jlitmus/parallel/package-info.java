/** Work on all CPUs that an interrupt ends early. */
@NullMarked
package dev.jlitmus.parallel;

import org.jspecify.annotations.NullMarked;

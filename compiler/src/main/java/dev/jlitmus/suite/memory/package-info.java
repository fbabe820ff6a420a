/** What a run leaves on disk, and takes over from runs before it. */
@NullMarked
package dev.jlitmus.suite.memory;

import org.jspecify.annotations.NullMarked;

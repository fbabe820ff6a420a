/** Records of runs on disk: written as the run goes on, found and read again. */
@NullMarked
package dev.jlitmus.record.disk;

import org.jspecify.annotations.NullMarked;

/** Which set-up brings the threads of tests together best on this machine, learned from runs. */
@NullMarked
package dev.jlitmus.run.tune;

import org.jspecify.annotations.NullMarked;

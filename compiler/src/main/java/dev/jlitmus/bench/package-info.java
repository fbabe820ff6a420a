/** JMH in child JVMs: its command line, its turns, its results and what they say. */
@NullMarked
package dev.jlitmus.bench;

import org.jspecify.annotations.NullMarked;

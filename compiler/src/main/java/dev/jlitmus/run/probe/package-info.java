/**
 * Short questions to a JVM before it is tested: which it is, and whether it takes its arguments.
 */
@NullMarked
package dev.jlitmus.run.probe;

import org.jspecify.annotations.NullMarked;

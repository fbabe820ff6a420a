/** Benches as JMH benchmarks: a class for each bench, a {@code @Benchmark} or a group a measure. */
@NullMarked
package dev.jlitmus.codegen.jmh;

import org.jspecify.annotations.NullMarked;

/** What benchmarks cost: values only. */
@NullMarked
package dev.jlitmus.result.bench;

import org.jspecify.annotations.NullMarked;

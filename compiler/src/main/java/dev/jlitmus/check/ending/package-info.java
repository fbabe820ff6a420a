/** How executions end, beyond what outcomes show. */
@NullMarked
package dev.jlitmus.check.ending;

import org.jspecify.annotations.NullMarked;

/**
 * Stresses compiled tests on a JVM: which JVM, in which variants, for how long, and what it showed.
 * The other half runs inside that JVM: {@link dev.jlitmus.harness}.
 */
@NullMarked
package dev.jlitmus.run;

import org.jspecify.annotations.NullMarked;

/**
 * The driver inside the JVM under test: it runs generated jcstress runners as a {@link
 * dev.jlitmus.harness.wire.Plan} says and reports what they counted.
 *
 * <p>It runs on Java 17 and depends on jcstress and the JDK only. {@link
 * dev.jlitmus.harness.wire.Plan} and {@link dev.jlitmus.harness.wire.Report} are the whole wire
 * format; both sides use them.
 */
@NullMarked
package dev.jlitmus.harness;

import org.jspecify.annotations.NullMarked;

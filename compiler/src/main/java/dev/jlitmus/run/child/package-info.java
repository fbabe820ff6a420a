/** The process of a JVM under test: its command line, its reports, its end. */
@NullMarked
package dev.jlitmus.run.child;

import org.jspecify.annotations.NullMarked;

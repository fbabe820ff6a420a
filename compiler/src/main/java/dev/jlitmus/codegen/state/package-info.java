/** The shared state of a test as members of a Java class, whatever harness runs that class. */
@NullMarked
package dev.jlitmus.codegen.state;

import org.jspecify.annotations.NullMarked;

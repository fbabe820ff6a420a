/**
 * What {@code doctor} finds: each thing that it looks at, what that means, and what can be done.
 */
@NullMarked
package dev.jlitmus.cli.doctor;

import org.jspecify.annotations.NullMarked;

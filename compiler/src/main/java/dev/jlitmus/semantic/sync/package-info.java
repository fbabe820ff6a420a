/** The synchronizers that a test can have, and the methods that they have. */
@NullMarked
package dev.jlitmus.semantic.sync;

import org.jspecify.annotations.NullMarked;

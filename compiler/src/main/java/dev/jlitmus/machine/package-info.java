/** What the machine is that tests run on. */
@NullMarked
package dev.jlitmus.machine;

import org.jspecify.annotations.NullMarked;

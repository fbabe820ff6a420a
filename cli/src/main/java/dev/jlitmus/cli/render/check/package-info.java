/** What the checker has to say of a test. */
@NullMarked
package dev.jlitmus.cli.render.check;

import org.jspecify.annotations.NullMarked;

/** Says what a run's silence is worth. */
@NullMarked
package dev.jlitmus.cli.render.evidence;

import org.jspecify.annotations.NullMarked;

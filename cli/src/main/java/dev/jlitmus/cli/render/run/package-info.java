/** What a run showed, in text. */
@NullMarked
package dev.jlitmus.cli.render.run;

import org.jspecify.annotations.NullMarked;

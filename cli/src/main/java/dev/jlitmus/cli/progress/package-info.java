/** What is told while something lasts. */
@NullMarked
package dev.jlitmus.cli.progress;

import org.jspecify.annotations.NullMarked;

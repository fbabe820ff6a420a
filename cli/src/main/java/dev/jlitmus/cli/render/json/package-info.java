/** The parts of JSON documents. */
@NullMarked
package dev.jlitmus.cli.render.json;

import org.jspecify.annotations.NullMarked;

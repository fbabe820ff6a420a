/** What benches cost as pictures: XChart draws, Batik writes what it draws as SVG. */
@NullMarked
package dev.jlitmus.cli.render.plot;

import org.jspecify.annotations.NullMarked;

/** What benches cost, in each form. */
@NullMarked
package dev.jlitmus.cli.render.bench;

import org.jspecify.annotations.NullMarked;

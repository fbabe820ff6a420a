/** What the user is shown, one class for each form. */
@NullMarked
package dev.jlitmus.cli.render;

import org.jspecify.annotations.NullMarked;

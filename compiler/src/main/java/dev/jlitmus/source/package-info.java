/** Source text and places in it. */
@NullMarked
package dev.jlitmus.source;

import org.jspecify.annotations.NullMarked;

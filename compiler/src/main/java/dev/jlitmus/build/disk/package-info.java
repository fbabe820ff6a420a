/** How what is built is named and put on disk. */
@NullMarked
package dev.jlitmus.build.disk;

import org.jspecify.annotations.NullMarked;

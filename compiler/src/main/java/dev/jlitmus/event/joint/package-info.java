/** What threads do together where locks let only one of them at what they share. */
@NullMarked
package dev.jlitmus.event.joint;

import org.jspecify.annotations.NullMarked;

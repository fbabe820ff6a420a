/** How far loops are followed: rounds that count, rounds that leave everything as it was. */
@NullMarked
package dev.jlitmus.event.thread.loop;

import org.jspecify.annotations.NullMarked;

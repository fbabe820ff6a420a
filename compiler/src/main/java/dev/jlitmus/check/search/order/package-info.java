/** Orders of the writes to a location: what is known of one, and what follows from that. */
@NullMarked
package dev.jlitmus.check.search.order;

import org.jspecify.annotations.NullMarked;

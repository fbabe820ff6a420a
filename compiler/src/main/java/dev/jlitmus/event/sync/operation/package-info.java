/** What threads do to synchronizers, together with the results that they have. */
@NullMarked
package dev.jlitmus.event.sync.operation;

import org.jspecify.annotations.NullMarked;

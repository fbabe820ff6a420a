/**
 * What a run leaves on disk, as JSON: a manifest of what it is about and a line for each piece of
 * what was seen. Records of several runs, shards and machines add up.
 */
@NullMarked
package dev.jlitmus.record;

import org.jspecify.annotations.NullMarked;

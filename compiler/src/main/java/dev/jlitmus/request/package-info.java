/** What can be asked of the pipeline, as values. */
@NullMarked
package dev.jlitmus.request;

import org.jspecify.annotations.NullMarked;

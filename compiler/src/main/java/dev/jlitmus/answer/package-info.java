/** What the pipeline answers, and whom it tells of its progress. */
@NullMarked
package dev.jlitmus.answer;

import org.jspecify.annotations.NullMarked;

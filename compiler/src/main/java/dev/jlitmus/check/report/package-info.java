/** What a checked test has to say to its author: verdicts by model, findings, explanations. */
@NullMarked
package dev.jlitmus.check.report;

import org.jspecify.annotations.NullMarked;

package dev.jlitmus.request;

import dev.jlitmus.record.Merged;

/**
 * Runs to be graded as one.
 *
 * @param models beside those that tests name
 * @param limits of the models' work
 */
public record MergeRequest(Merged runs, ModelSelection models, CheckRequest.Limits limits) {}

package dev.jlitmus.result;

/**
 * An outcome's expectation and the author's reason.
 *
 * @param description empty where nothing is said
 */
public record Expected(Expectation expectation, String description) {}

package dev.jlitmus.semantic.family;

/** Which member of which family a test is. */
public record Membership(String family, Settings settings) {}

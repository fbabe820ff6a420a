package dev.jlitmus.request;

import java.nio.file.Path;

/**
 * A JVM under test.
 *
 * @param name short and its own in this run: {@code JDK 25}; observations and findings name it so
 * @param title for people: {@code JDK 25.0.3 (Temurin)}
 * @param home its folder
 */
public record TestedJvm(String name, String title, Path home) {}

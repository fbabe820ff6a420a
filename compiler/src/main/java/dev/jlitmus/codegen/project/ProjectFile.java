package dev.jlitmus.codegen.project;

/**
 * A file of a project.
 *
 * @param path below the project's folder, with slashes
 */
public record ProjectFile(String path, String text) {}

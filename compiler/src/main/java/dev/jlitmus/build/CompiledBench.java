package dev.jlitmus.build;

import dev.jlitmus.codegen.jmh.GeneratedBench;
import java.nio.file.Path;

/**
 * A bench that is ready to run.
 *
 * @param bench in the package that was compiled
 * @param key of its content
 * @param classes the folder to put on the class path; holds this bench alone, and JMH's list of it
 */
public record CompiledBench(GeneratedBench bench, String key, Path classes) {}

package dev.jlitmus.result.bench;

import java.util.Optional;

/**
 * A measure on one JVM.
 *
 * @param threads that ran at once
 * @param oversubscribed whether they were more than the CPUs; such a row carries no claim
 * @param toBaseline compared with the baseline of its bench on the same JVM; empty for itself
 * @param toFirstJvm compared with the same measure on the first JVM
 */
public record BenchRow(
    String measure,
    String jvm,
    int threads,
    boolean oversubscribed,
    Cost cost,
    Optional<Ratio> toBaseline,
    Optional<Ratio> toFirstJvm) {}

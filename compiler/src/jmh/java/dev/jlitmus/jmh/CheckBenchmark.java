package dev.jlitmus.jmh;

import dev.jlitmus.cat.Models;
import dev.jlitmus.check.ModelChecker;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All outcomes that a model allows of one test, by a checker that has seen neither before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CheckBenchmark {
  @Param public Shape shape = Shape.STORES_2_4;

  @Param({"java", "jam", "rc11"})
  public String model = "java";

  private LitmusTest test = shape.test();

  @Setup
  public void read() {
    test = shape.test();
  }

  @Benchmark
  public SortedSet<Outcome> check() {
    return new ModelChecker(SearchLimits.DEFAULT).check(test, Models.named(model)).allowed();
  }
}

package dev.jlitmus.run;

import dev.jlitmus.run.count.Aim;
import dev.jlitmus.semantic.value.Type;
import java.nio.file.Path;
import java.util.List;

/**
 * A compiled test.
 *
 * @param index its number among the tests of its run
 * @param name as its author calls it
 * @param threads how many threads it has
 * @param classes the folder of its classes
 * @param runnerClass binary name of the runner that jcstress generated for it
 * @param blocking whether its threads may wait for one another, and that for ever
 * @param columns the types of the values of an outcome
 * @param watched whether a sample may take long or for ever, so that each has to be watched
 * @param aim what it is run for
 * @param twin whether it is there to show what another test is worth, and waits where time is short
 */
public record StressTest(
    int index,
    String name,
    int threads,
    boolean blocking,
    Path classes,
    String runnerClass,
    List<Type> columns,
    boolean watched,
    Aim aim,
    boolean twin) {

  public StressTest {
    columns = List.copyOf(columns);
  }
}

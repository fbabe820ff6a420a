package dev.jlitmus.harness.sample;

import java.io.IOException;
import java.util.Map;

/** A way to sample one test. */
public interface Sampling {

  /**
   * Runs one repetition.
   *
   * @return samples of each outcome
   * @throws IOException where the reports cannot be written
   * @throws ActorException where an actor threw
   * @throws StillRunningException where an actor neither ends nor can be stopped
   */
  Map<String, Long> sample(int repetition)
      throws IOException,
          ReflectiveOperationException,
          InterruptedException,
          ActorException,
          StillRunningException;
}

package dev.jlitmus.harness;

import java.util.Map;

/** A way to sample one test. */
interface Sampling {

  /**
   * Runs one repetition.
   *
   * @return samples of each outcome
   * @throws ActorException where an actor threw
   * @throws StillRunningException where an actor neither ends nor can be stopped
   */
  Map<String, Long> sample(int repetition)
      throws ReflectiveOperationException,
          InterruptedException,
          ActorException,
          StillRunningException;
}

package dev.jlitmus.harness.watch;

import java.lang.reflect.Field;
import java.util.Optional;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.infra.runners.WorkerSync;

/**
 * How far the actors of a runner are, read from the barrier that they meet at after each stride.
 * Its counter is private in jcstress 0.16.
 */
public final class Progress {
  private final Runner<?> runner;
  private final int actors;
  private final Field barrier;
  private final Field count;

  /**
   * Where the actors are.
   *
   * @param barrier the one that the actors are at; there is a new one after each round of states
   * @param passed how many actors have arrived at it so far, counted over all states
   * @param arrived how many of them stand at it now
   */
  public record Place(WorkerSync barrier, int passed, int arrived) {}

  public Progress(Runner<?> runner, int actors) throws ReflectiveOperationException {
    this.runner = runner;
    this.actors = actors;
    this.barrier = runner.getClass().getDeclaredField("workerSync");
    this.count = WorkerSync.class.getDeclaredField("checkpoint");
    barrier.setAccessible(true);
    count.setAccessible(true);
  }

  /** How many times an actor has arrived somewhere since the last round began; a sign of life. */
  public int passed() {
    return place()
        .map(place -> System.identityHashCode(place.barrier()) + place.passed())
        .orElse(0);
  }

  /** Empty before the first state. */
  public Optional<Place> place() {
    try {
      WorkerSync current = (WorkerSync) barrier.get(runner);
      if (current == null) {
        return Optional.empty();
      }
      int passed = count.getInt(current);
      return Optional.of(new Place(current, passed, passed % actors));
    } catch (IllegalAccessException accessible) {
      throw new IllegalStateException(accessible);
    }
  }
}

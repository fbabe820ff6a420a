package dev.jlitmus.parallel;

import dev.jlitmus.diagnostic.EnvironmentException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that knows nothing of interrupts and breaks where one closes a file under it, as the Java
 * compiler does: it is done by a thread of its own, which is given up.
 */
public final class Interruptible {
  private Interruptible() {}

  /**
   * Does the work.
   *
   * @return empty where the calling thread was interrupted, which it still is then
   * @throws EnvironmentException as the work does
   */
  public static <R> Optional<R> call(Callable<R> work) throws EnvironmentException {
    FutureTask<R> task = new FutureTask<>(work);
    Thread worker = Thread.ofPlatform().daemon().name("compiler").start(task);
    try {
      return Optional.of(task.get());
    } catch (InterruptedException wanted) {
      worker.interrupt();
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case EnvironmentException environment -> throw environment;
        case Error error -> throw error;
        case RuntimeException bug -> throw bug;
        case null, default -> throw new IllegalStateException(failure);
      }
    }
  }
}

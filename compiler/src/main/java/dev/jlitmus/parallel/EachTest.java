package dev.jlitmus.parallel;

import dev.jlitmus.semantic.LitmusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Asks something about each of many tests, on all CPUs. An interrupt of the caller ends it early:
 * what is being worked on is given up, what was finished is kept, and the interrupt stays pending.
 */
public final class EachTest {
  private EachTest() {}

  /**
   * The answers in the order of the tests; empty for a test that was given up.
   *
   * @param finished told how many have been answered, from any thread
   */
  public static <R> List<Optional<R>> ask(
      List<LitmusTest> tests, Function<LitmusTest, R> question, IntConsumer finished) {
    AtomicInteger done = new AtomicInteger();
    ExecutorService workers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("checker-", 0).factory());
    try {
      List<Future<Optional<R>>> answers = new ArrayList<>();
      for (LitmusTest test : tests) {
        answers.add(
            workers.submit(() -> {
              R answer = question.apply(test);
              if (Thread.currentThread().isInterrupted()) {
                return Optional.<R>empty();
              }
              finished.accept(done.incrementAndGet());
              return Optional.of(answer);
            }));
      }
      return collect(answers, workers);
    } finally {
      workers.shutdownNow();
    }
  }

  private static <R> List<Optional<R>> collect(
      List<Future<Optional<R>>> answers, ExecutorService workers) {
    List<Optional<R>> collected = new ArrayList<>();
    boolean interrupted = false;
    for (Future<Optional<R>> answer : answers) {
      if (!interrupted) {
        try {
          collected.add(answer.get());
          continue;
        } catch (InterruptedException e) {
          interrupted = true;
          workers.shutdownNow();
        } catch (ExecutionException e) {
          throw unchecked(e);
        }
      }
      boolean answered = answer.state() == Future.State.SUCCESS;
      collected.add(answered ? answer.resultNow() : Optional.empty());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return collected;
  }

  /** A bug shows as it would without threads. */
  private static RuntimeException unchecked(ExecutionException failure) {
    return switch (failure.getCause()) {
      case Error error -> throw error;
      case RuntimeException bug -> bug;
      case null, default -> new IllegalStateException(failure);
    };
  }
}

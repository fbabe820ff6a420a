package dev.jlitmus;

import dev.jlitmus.semantic.LitmusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Asks something of each test, on all CPUs. An interrupt of the calling thread is handed on to the
 * searches, which then end at a limit: there is an answer for every test, if not a definite one,
 * and the interrupt stays pending.
 */
final class EachTest {
  private final RunProgress progress;
  private final ConcurrentLinkedQueue<Thread> workers = new ConcurrentLinkedQueue<>();
  private volatile boolean interrupted;

  EachTest(RunProgress progress) {
    this.progress = progress;
  }

  /** Answers in the order of the tests. */
  <T> List<T> ask(List<LitmusTest> tests, Function<LitmusTest, T> question) {
    AtomicInteger done = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), this::worker);
    try {
      List<Future<T>> answers = new ArrayList<>();
      for (LitmusTest test : tests) {
        answers.add(
            pool.submit(() -> {
              if (interrupted) {
                Thread.currentThread().interrupt();
              }
              T answer = question.apply(test);
              progress.checking(done.incrementAndGet(), tests.size());
              return answer;
            }));
      }
      return answers.stream().map(this::await).toList();
    } finally {
      pool.shutdownNow();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Thread worker(Runnable work) {
    Thread worker = new Thread(work, "models");
    worker.setDaemon(true);
    workers.add(worker);
    return worker;
  }

  private <T> T await(Future<T> answer) {
    while (true) {
      try {
        return answer.get();
      } catch (InterruptedException stop) {
        interrupted = true;
        workers.forEach(Thread::interrupt);
      } catch (ExecutionException failure) {
        throw rethrown(Objects.requireNonNull(failure.getCause()));
      }
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    return switch (cause) {
      case Error error -> throw error;
      case RuntimeException unchecked -> unchecked;
      default -> new IllegalStateException(cause);
    };
  }
}

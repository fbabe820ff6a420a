package dev.jlitmus.jmh;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The measures of {@code paired.litmus} as one writes them for JMH by hand. */
@State(Scope.Benchmark)
public class HandWritten {
  private static final VarHandle X;

  static {
    try {
      X = MethodHandles.lookup().findVarHandle(HandWritten.class, "x", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile int v;
  private int x;
  private final ReentrantLock lock = new ReentrantLock();

  @Benchmark
  public int volatileRead() {
    return v;
  }

  @Benchmark
  public boolean cas() {
    return X.compareAndSet(this, 0, 0);
  }

  @Benchmark
  public int locked() {
    lock.lock();
    try {
      return x;
    } finally {
      lock.unlock();
    }
  }
}

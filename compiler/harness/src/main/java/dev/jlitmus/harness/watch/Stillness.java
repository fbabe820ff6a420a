package dev.jlitmus.harness.watch;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells threads that will never move again from threads that get no CPU. Time on a clock says
 * nothing of that: on a busy machine a thread may stand still for a second in the middle of its
 * code. So a thread counts as one that never ends only if it computed for the whole of the patience
 * between two looks that found nothing moved, or waits for somebody although none of the others has
 * anything left to do but such computing.
 *
 * <p>A look reads the CPU times first and how far threads are last. What is held against the
 * patience is computed after the look that found the threads where they still are: so it does not
 * matter how long the one who looks was kept from the CPU within a look or between two of them.
 */
public final class Stillness {
  /** Far more than any code of a litmus test takes, or a write takes to be seen. */
  public static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final long patience;
  private @Nullable Look found;
  private @Nullable Look base;
  private boolean still;

  /** What a thread does. */
  public enum Doing {
    COMPUTES,
    /** For somebody, without a limit. */
    WAITS,
    /** For a while. */
    SLEEPS,
    ENDED;

    public static Doing of(Thread.State state) {
      return switch (state) {
        case NEW, RUNNABLE -> COMPUTES;
        case BLOCKED, WAITING -> WAITS;
        case TIMED_WAITING -> SLEEPS;
        case TERMINATED -> ENDED;
      };
    }
  }

  /**
   * One look at all threads.
   *
   * @param nanos on the clock, read last
   * @param doing of each thread
   * @param cpuNanos that each thread has computed, read first
   * @param wantCpu how many of them the kernel says run or would; 0 where it says nothing
   * @param progress how far they are, in any unit, read after all but the clock
   */
  public record Look(
      long nanos, List<Doing> doing, List<Long> cpuNanos, int wantCpu, List<Integer> progress) {
    public Look {
      doing = List.copyOf(doing);
      cpuNanos = List.copyOf(cpuNanos);
      progress = List.copyOf(progress);
    }
  }

  /**
   * @param patience nanoseconds that each thread has to compute, and that have to pass
   */
  public Stillness(long patience) {
    this.patience = patience;
  }

  /** Takes a look into account; later than the last one. */
  public void add(Look look) {
    still = false;
    Look where = found;
    Look since = base;
    if (where == null || hasMoved(where, look)) {
      found = look;
      base = null;
    } else if (since == null) {
      base = look;
    } else {
      still = look.nanos() - since.nanos() >= patience && areEndless(since, look);
    }
  }

  /** Whether the threads that have not ended never will, as far as looks can tell. */
  public boolean isStill() {
    return still;
  }

  private static boolean hasMoved(Look where, Look look) {
    return !look.progress().equals(where.progress())
        || !look.doing().equals(where.doing())
        || look.doing().contains(Doing.SLEEPS);
  }

  private boolean areEndless(Look since, Look look) {
    int computing = 0;
    for (int thread = 0; thread < look.doing().size(); thread++) {
      long computed = look.cpuNanos().get(thread) - since.cpuNanos().get(thread);
      boolean endless =
          switch (look.doing().get(thread)) {
            case COMPUTES -> computed >= patience;
            case WAITS -> computed == 0;
            case SLEEPS -> false;
            case ENDED -> true;
          };
      if (!endless) {
        return false;
      }
      computing += look.doing().get(thread) == Doing.COMPUTES ? 1 : 0;
    }
    // One that was woken looks as if it waited until it gets a CPU.
    return look.wantCpu() <= computing;
  }
}

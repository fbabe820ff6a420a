package dev.jlitmus.harness.sample;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jcstress.infra.runners.CounterThread;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.util.Counter;

/**
 * Counts the states of a repetition that is broken off in one of them, as its actors never leave
 * it: those of the last round that are complete, and that one. The counts of earlier rounds are
 * locals of the actors and lost. Uses what jcstress 0.16 generates: fields {@code ss} and {@code
 * rs} of an actor, and the method that has {@code @Arbiter} look at states and counts their
 * results.
 */
public final class BrokenOff {
  private BrokenOff() {}

  /**
   * The counts.
   *
   * @param states how many
   */
  static Counter<Object> count(
      Runner<?> runner, List<? extends CounterThread<?>> actors, int states)
      throws ReflectiveOperationException {
    Object tests = first(actors.get(0), "ss", states);
    Object results = first(actors.get(0), "rs", states);
    Counter<Object> counter = new Counter<>();
    Method consume =
        Arrays.stream(runner.getClass().getMethods())
            .filter(method -> method.getName().equals("jcstress_ni_consume_final"))
            .findFirst()
            .orElseThrow(() -> new NoSuchMethodException("jcstress_ni_consume_final"));
    for (int actor = 0; actor < actors.size(); actor++) {
      consume.invoke(null, counter, tests, results, null, states, actor);
    }
    return counter;
  }

  private static Object first(CounterThread<?> actor, String name, int length)
      throws ReflectiveOperationException {
    Field field = actor.getClass().getDeclaredField(name);
    field.setAccessible(true);
    Object all = field.get(actor);
    Object copy = Array.newInstance(all.getClass().getComponentType(), length);
    System.arraycopy(all, 0, copy, 0, length);
    return copy;
  }
}

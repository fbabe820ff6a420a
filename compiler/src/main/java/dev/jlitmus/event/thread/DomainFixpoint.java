package dev.jlitmus.event.thread;

import dev.jlitmus.event.thread.interpret.InitialMemory;
import dev.jlitmus.event.thread.interpret.RunEnumerator;
import dev.jlitmus.event.thread.loop.Unrolling;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds all runs of a test's threads: starting from no foreign writes, every thread is run over all
 * values known so far until no new value is written. A value travels along reads-from, a step a
 * round, so that as many rounds as there are writes find every value that a write can produce
 * without depending on itself; counters that feed one another would otherwise grow for ever.
 */
public final class DomainFixpoint {
  private final WorkLimit limit;
  private final int unroll;
  private final boolean torn;

  /** With loops followed as far as usual. */
  public DomainFixpoint(WorkLimit limit) {
    this(limit, Unrolling.USUAL);
  }

  /**
   * @param unroll how often a loop begins anew because of what was read, before a run is cut
   */
  public DomainFixpoint(WorkLimit limit, int unroll) {
    this(limit, unroll, false);
  }

  /**
   * @param unroll how often a loop begins anew because of what was read, before a run is cut
   * @param torn whether plain accesses of long and double are accesses of their halves
   */
  public DomainFixpoint(WorkLimit limit, int unroll, boolean torn) {
    this.limit = limit;
    this.unroll = unroll;
    this.torn = torn;
  }

  /** The runs over the final domain; empty once the limit is reached. */
  public Optional<Behaviours> behaviours(LitmusTest test) {
    InitialMemory initial = InitialMemory.of(test, limit, torn);
    ValueDomain domain = new ValueDomain(test, initial.operations());
    for (int round = 0; ; round++) {
      List<List<ThreadRun>> threads = new ArrayList<>();
      for (int thread = 0; thread < test.threads().size(); thread++) {
        Optional<List<ThreadRun>> runs =
            new RunEnumerator(initial, thread, domain.readableBy(thread), limit, unroll)
                .runs(test.threads().get(thread).body(), register -> List.of());
        if (runs.isEmpty()) {
          return Optional.empty();
        }
        threads.add(runs.get());
      }
      if (round == writes(threads) || !grow(domain, threads)) {
        return withJoin(test, initial, threads, domain);
      }
    }
  }

  private Optional<Behaviours> withJoin(
      LitmusTest test, InitialMemory initial, List<List<ThreadRun>> threads, ValueDomain domain) {
    if (test.join().isEmpty()) {
      return Optional.of(new Behaviours(initial, threads, List.of(), domain, false));
    }
    Map<Register, Set<Value>> registers = new HashMap<>();
    for (List<ThreadRun> runs : threads) {
      runs.stream()
          .filter(run -> !run.isCut())
          .forEach(run ->
              run.registers()
                  .forEach((register, value) ->
                      registers.computeIfAbsent(register, DomainFixpoint::unassigned).add(value)));
    }
    return new RunEnumerator(
            initial, test.threads().size(), domain.readableAfterAll(), limit, unroll)
        .runs(test.join(), register -> List.copyOf(registers.getOrDefault(register, Set.of())))
        .map(join -> new Behaviours(initial, threads, join, domain, false));
  }

  /** The value of a register that no path assigned. */
  private static Set<Value> unassigned(Register register) {
    return new LinkedHashSet<>(List.of(Value.defaultOf(register.type())));
  }

  private static boolean grow(ValueDomain domain, List<List<ThreadRun>> threads) {
    boolean grown = false;
    for (int thread = 0; thread < threads.size(); thread++) {
      grown |= domain.add(thread, threads.get(thread));
    }
    return grown;
  }

  /** The most writes that one execution can have. */
  private static int writes(List<List<ThreadRun>> threads) {
    int sum = 0;
    for (List<ThreadRun> runs : threads) {
      int most = 0;
      for (ThreadRun run : runs) {
        most = Math.max(most, writes(run));
      }
      sum += most;
    }
    return sum;
  }

  private static int writes(ThreadRun run) {
    // What goes through a channel travels on as what goes through a location does.
    int writes = 0;
    for (Action action : run.actions()) {
      switch (action) {
        case Action.Write ignored -> writes++;
        case Action.Read ignored -> {}
        case Action.Fence ignored -> {}
        case Action.OnSynchronizer ignored -> writes++;
        case Action.Freeze ignored -> {}
      }
    }
    return writes;
  }
}

package dev.jlitmus.harness;

import dev.jlitmus.harness.watch.ParentWatch;
import dev.jlitmus.harness.wire.Plan;
import dev.jlitmus.harness.wire.Report;
import dev.jlitmus.harness.wire.ReportWriter;
import dev.jlitmus.harness.wire.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.DiskWriteCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.OSSupport;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.os.topology.Topology;
import org.openjdk.jcstress.vm.CompileMode;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * Has jcstress's own harness take the turns of a plan: {@code Stock PLAN REPORTS}. Its probes of
 * the JVM, its scheduler, its executor, its forked JVMs and its timeouts are as they are; only its
 * {@code JCStress.run} is replaced, which would keep all results in a compressed stream until the
 * end, lost where that is cut, and shuffle the tests, so that a budget would reach some of them
 * twice and others never.
 */
public final class Stock {
  /** C2 alone is what shows most, and jcstress has it with and without random decisions. */
  private static final String C2_ONLY = "-XX:-TieredCompilation";

  private static final String OTHER_BIASED_LOCKING = "-XX:+UseBiasedLocking";

  private final Plan plan;
  private final ReportWriter reports;
  private final Options options;
  private final DiskWriteCollector results;
  private final Map<String, List<Integer>> turnsByTest = new HashMap<>();
  private final Map<String, Integer> configsLeft = new HashMap<>();
  private boolean over;

  private Stock(Plan plan, ReportWriter reports, Options options) throws IOException {
    this.plan = plan;
    this.reports = reports;
    this.options = options;
    this.results = new DiskWriteCollector(options.getResultFile());
  }

  public static void main(String[] args) throws IOException {
    ParentWatch.start(Stock::killForks);
    Plan plan = Plan.read(Path.of(args[0]));
    try (ReportWriter reports = new ReportWriter(Path.of(args[1]))) {
      reports.write(new Report.Begun(0));
      Turn any = plan.turns().get(0);
      Options options =
          new Options(
              new String[] {
                "-sc", "false",
                "-f", "1",
                "-fsm", "1",
                "-iters", String.valueOf(any.repetitions()),
                "-time", String.valueOf(any.millis())
              });
      options.parse();
      new Stock(plan, reports, options).takeTurns();
    }
    Runtime.getRuntime().halt(0);
  }

  private void takeTurns() throws IOException {
    OSSupport.init();
    VMSupport.initFlags(options);
    VMSupport.detectAvailableVMConfigs(
        options.isSplitCompilation(), options.getJvmArgs(), options.getJvmArgsPrepend());
    Scheduler scheduler = new Scheduler(Topology.get(), options.getCPUCount());
    List<TestConfig> configs = configs(scheduler);
    endAtDeadline();
    if (!configs.isEmpty()) {
      new TestExecutor(options.verbosity(), this::add, scheduler).runAll(configs);
    }
    end();
  }

  /** All tests in one configuration before any is run in the next. */
  private List<TestConfig> configs(Scheduler scheduler) throws IOException {
    Map<String, TestInfo> tests = new HashMap<>();
    TestList.tests()
        .forEach(name -> {
          TestInfo info = TestList.getInfo(name);
          tests.put(info.generatedRunner(), info);
        });
    Map<TestInfo, List<SchedulingClass>> runnable = new LinkedHashMap<>();
    for (int i = 0; i < plan.turns().size(); i++) {
      String runner = plan.turns().get(i).runner();
      TestInfo info = tests.get(runner);
      if (info == null) {
        throw new IOException("jcstress does not list " + runner);
      }
      List<SchedulingClass> possible =
          scheduler.scheduleClasses(info.threads(), options.getCPUCount(), options.affinityMode());
      if (plan.turns().get(i).watched()) {
        reports.write(
            new Report.Skipped(
                i,
                "n/a: jcstress's harness cannot run a test in which a thread may wait for ever or"
                    + " sleeps; the fast harness can"));
      } else if (possible.isEmpty()) {
        reports.write(
            new Report.Skipped(
                i,
                "n/a: jcstress runs no test with more threads than cores (%d on %d)"
                    .formatted(info.threads(), Topology.get().totalCores())));
      } else {
        turnsByTest.computeIfAbsent(info.name(), name -> new ArrayList<>()).add(i);
        runnable.put(info, possible);
      }
    }
    List<TestConfig> configs = new ArrayList<>();
    for (VMSupport.Config config : jvmConfigs()) {
      runnable.forEach((test, places) ->
          places.forEach(place ->
              configs.add(
                  new TestConfig(options, test, 0, config.args(), CompileMode.UNIFIED, place))));
    }
    configs.forEach(config -> configsLeft.merge(config.name, 1, Integer::sum));
    return configs;
  }

  private static List<VMSupport.Config> jvmConfigs() {
    List<VMSupport.Config> all = VMSupport.getAvailableVMConfigs();
    List<VMSupport.Config> some =
        all.stream()
            .filter(config -> config.args().contains(C2_ONLY))
            .filter(config -> !config.args().contains(OTHER_BIASED_LOCKING))
            .toList();
    return some.isEmpty() ? all : some;
  }

  /** From a thread of jcstress's. */
  private synchronized void add(TestResult result) {
    if (over) {
      return;
    }
    results.add(result);
    int left = configsLeft.merge(result.getName(), -1, Integer::sum);
    try {
      for (int turn : turnsByTest.getOrDefault(result.getName(), List.of())) {
        reports.write(counted(turn, result));
        failure(turn, result);
        if (left == 0) {
          reports.write(new Report.Ended(turn));
        }
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Report counted(int turn, TestResult result) {
    Map<String, Long> counts = new HashMap<>();
    result.getStateKeys().forEach(id -> counts.put(id, result.getCount(id)));
    TestConfig config = result.getConfig();
    long nanos = TimeUnit.MILLISECONDS.toNanos((long) config.time * config.iters);
    return new Report.Counted(turn, nanos, counts);
  }

  private void failure(int turn, TestResult result) throws IOException {
    List<String> words = new ArrayList<>(List.of("jcstress: " + result.status()));
    words.addAll(result.getMessages());
    words.addAll(result.getVmErr());
    words.addAll(result.getVmOut());
    String text = String.join("\n", words);
    switch (result.status()) {
      case NORMAL -> {}
      case TIMEOUT_ERROR -> reports.write(new Report.Stuck(turn, text));
      default -> reports.write(new Report.Failed(turn, text));
    }
  }

  private void endAtDeadline() {
    if (plan.deadline() == Plan.NO_DEADLINE) {
      return;
    }
    Thread watch =
        new Thread(
            () -> {
              try {
                Thread.sleep(Math.max(0, plan.deadline() - System.currentTimeMillis()));
              } catch (InterruptedException never) {
                return;
              }
              end();
              Runtime.getRuntime().halt(0);
            },
            "deadline");
    watch.setDaemon(true);
    watch.start();
  }

  /** What the forks that are killed here say of it is no result. */
  private synchronized void end() {
    if (!over) {
      over = true;
      killForks();
      results.close();
    }
  }

  private static void killForks() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }
}

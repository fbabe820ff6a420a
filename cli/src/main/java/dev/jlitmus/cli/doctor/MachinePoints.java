package dev.jlitmus.cli.doctor;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.machine.Clock;
import dev.jlitmus.machine.InstalledJvm;
import dev.jlitmus.machine.Machine;
import dev.jlitmus.machine.Memory;
import dev.jlitmus.machine.Processors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges what a machine is by what a run needs. */
public final class MachinePoints {
  /** A longer step than any clock source of today's hardware has. */
  private static final long COARSE_NANOS = 2_000;

  private final Machine machine;
  private final Optional<String> cpuModel;

  /**
   * @param cpuModel the memory model of the CPU, where there is one
   */
  public MachinePoints(Machine machine, Optional<String> cpuModel) {
    this.machine = machine;
    this.cpuModel = cpuModel;
  }

  /** In the order in which they matter. */
  public List<Point> all() {
    List<Point> points = new ArrayList<>();
    points.add(compiler());
    machine.jvms().stream().skip(1).map(MachinePoints::other).forEach(points::add);
    points.add(cpu());
    points.add(cpus());
    points.add(load());
    points.add(memory());
    points.add(clock());
    return points;
  }

  private Point compiler() {
    InstalledJvm current = machine.jvms().getFirst();
    String found = "%s in %s".formatted(current.title(), current.home());
    return current.compiler()
        ? Point.ok("JDK in use", found + ", with javac; runs jlitmus and the tests")
        : Point.bad(
            "JDK in use",
            found + " has no javac",
            "install a JDK 21 or newer, and set JLITMUS_JAVA_HOME to its folder");
  }

  private static Point other(InstalledJvm jvm) {
    String where = jvm.home().toString();
    return Point.ok(
        "other JVM",
        jvm.refused().isEmpty()
            ? "%s in %s, new enough to be under test".formatted(jvm.title(), where)
            : "%s cannot be under test: it %s".formatted(where, jvm.refused()));
  }

  private Point cpu() {
    String title = machine.processors().title();
    return cpuModel
        .map(model -> Point.ok("CPU", "%s, memory model %s".formatted(title, model)))
        .orElseGet(() ->
            Point.weak(
                "CPU",
                title + ", of which there is no memory model here",
                "runs are held to model java alone; --model names others"));
  }

  private Point cpus() {
    Processors cpus = machine.processors();
    String found =
        "%d of %d can be used%s"
            .formatted(
                cpus.available(),
                cpus.online(),
                cpus.affinity().isEmpty() ? "" : ", affinity " + cpus.affinity());
    if (cpus.available() == 1) {
      return Point.bad(
          "CPUs",
          found + ": threads take turns and hardly ever meet",
          "give this process, or its container, two CPUs or more");
    }
    String enough =
        found + "; tests of up to %d threads are not oversubscribed".formatted(cpus.available());
    return cpus.available() < cpus.online()
        ? Point.weak(
            "CPUs", enough, "an affinity or a quota holds back the others; lift it if you can")
        : Point.ok("CPUs", enough);
  }

  private Point load() {
    Processors cpus = machine.processors();
    if (cpus.load() < 0) {
      return Point.ok("load", "the system does not tell");
    }
    String found =
        String.format(
            Locale.ROOT,
            "%.1f over the last minute, on %s",
            cpus.load(),
            Figures.counted(cpus.online(), "CPU"));
    return cpus.load() > cpus.online() / 2.0
        ? Point.weak(
            "load",
            found + ": other work keeps the threads of tests from meeting",
            "end it, or give runs more time with --time-budget")
        : Point.ok("load", found);
  }

  private Point memory() {
    Memory memory = machine.memory();
    String found =
        "%s of %s can be had"
            .formatted(Figures.bytes(memory.free()), Figures.bytes(memory.total()));
    return memory.free() < Memory.NEEDED
        ? Point.bad(
            "memory", found, "free some: a JVM under test needs " + Figures.bytes(Memory.NEEDED))
        : Point.ok("memory", found);
  }

  private Point clock() {
    Clock clock = machine.clock();
    String found =
        "%ssteps of %s ns"
            .formatted(
                clock.source().isEmpty() ? "" : clock.source() + ", ",
                Figures.exact(clock.stepNanos()));
    return clock.stepNanos() > COARSE_NANOS
        ? Point.weak(
            "clock",
            found + ": reading it is slow",
            "see that the kernel uses the CPU's own counter (tsc, arch_sys_counter)")
        : Point.ok("clock", found);
  }
}

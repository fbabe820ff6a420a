package dev.jlitmus.cli.doctor;

import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that was found.
 *
 * @param points about the machine and the folder, without the canary's
 * @param canary empty where nothing can be run, or nobody wanted it
 */
public record Examination(Machine machine, List<Point> points, Optional<Canary> canary) {

  public Examination {
    points = List.copyOf(points);
  }

  /** The canary's last. */
  public List<Point> all() {
    List<Point> all = new ArrayList<>(points);
    canary
        .map(Canary::tuning)
        .filter(tuning -> !tuning.isEmpty())
        .ifPresent(tuning -> all.add(Point.ok("set-ups", tuning)));
    canary.ifPresent(bird -> all.add(bird.point()));
    return all;
  }

  public ExitCode exit() {
    return has(Point.State.BAD) ? ExitCode.COULD_NOT_RUN : ExitCode.OK;
  }

  boolean has(Point.State state) {
    return all().stream().anyMatch(point -> point.state() == state);
  }
}

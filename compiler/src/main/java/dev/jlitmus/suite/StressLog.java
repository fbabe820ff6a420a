package dev.jlitmus.suite;

import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.result.Piece;
import dev.jlitmus.run.RunListener;
import java.util.List;

/** Passes progress on, and remembers which seeds each variant was started with. */
final class StressLog implements RunListener {
  private final RunProgress progress;
  private final VariantSeeds variants = new VariantSeeds();

  StressLog(RunProgress progress) {
    this.progress = progress;
  }

  @Override
  public void launched(Launch launch) {
    variants.add(launch.variant().label(), launch.stressSeed());
  }

  @Override
  public void progressed(Progress where) {
    progress.stressing(
        where.round() + 1, where.done(), where.turns(), where.test(), where.samples());
  }

  /** Takes note of what was seen in an earlier run. */
  void remember(Piece piece) {
    variants.add(piece);
  }

  /** {@code tiered}, {@code c2-stress (seeds 11, 22)}. */
  List<String> describeVariants() {
    return variants.describe();
  }
}

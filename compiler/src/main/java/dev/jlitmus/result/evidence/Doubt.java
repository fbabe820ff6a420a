package dev.jlitmus.result.evidence;

import java.util.List;

/** Why a whole run of a test says little of what it did not show. */
public sealed interface Doubt {

  /** The threads take turns on the CPUs, so that they seldom meet. */
  record Oversubscribed(int threads) implements Doubt {}

  /**
   * A rare outcome would hardly have turned up.
   *
   * @param jvms whose samples are few, by name
   */
  record FewSamples(List<String> jvms) implements Doubt {
    public FewSamples {
      jvms = List.copyOf(jvms);
    }
  }

  /** The threads hardly ever ran at the same time. */
  record NotOverlapping(Overlap overlap) implements Doubt {}

  /**
   * Not even store buffering was seen, so that something in the set-up keeps weak outcomes from
   * showing.
   *
   * @param jvms that did not show it, by name
   */
  record SilentCanary(List<String> jvms) implements Doubt {
    public SilentCanary {
      jvms = List.copyOf(jvms);
    }
  }
}

package dev.jlitmus.semantic.transform;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.family.Membership;
import java.util.List;
import java.util.Optional;

/**
 * Makes a test's weakened twin: the same threads without anything that orders them. Every access is
 * plain, there is no fence, and an update that stands alone in its statement is a read and a write
 * between which others may come. It has the same outcomes and claims nothing of them. What it shows
 * is what a machine would show of the test if the JVM forgot what the test's modes ask for, so a
 * machine on which the twin shows nothing cannot find fault with the test.
 *
 * <p>Where there are loops no access becomes weaker than opaque, and updates stay atomic: a plain
 * read may be taken out of its loop, which then never ends, and a ticket that is drawn twice keeps
 * the other threads waiting for ever.
 */
public final class WeakenedTwin {
  private WeakenedTwin() {}

  /** Empty where there is nothing to weaken. */
  public static Optional<LitmusTest> of(LitmusTest test) {
    Weakening plain = new Weakening(AccessMode.PLAIN, true);
    plain.threads(test);
    return plain.hasSeenLoop()
        ? twin(test, new Weakening(AccessMode.OPAQUE, false))
        : twin(test, plain);
  }

  private static Optional<LitmusTest> twin(LitmusTest test, Weakening weakening) {
    weakening.threads(test);
    if (!weakening.hasWeakened()) {
      return Optional.empty();
    }
    LitmusTest weak = weakening.rewrite(test);
    return Optional.of(
        new LitmusTest(
            test.span(),
            test.membership().map(Membership::family).orElse(test.name()),
            "The weakened twin: nothing orders the accesses.",
            weak.classes(),
            weak.locations(),
            weak.threads(),
            weak.join(),
            weak.columns(),
            List.of(),
            Otherwise.ALLOWED));
  }
}

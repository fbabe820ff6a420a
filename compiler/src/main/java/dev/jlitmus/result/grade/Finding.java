package dev.jlitmus.result.grade;

import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.Refutation;
import java.util.List;
import java.util.Optional;

/** Something that a run showed and that is not as the file says. */
public sealed interface Finding {

  /**
   * An outcome that the test forbids was seen.
   *
   * @param jvms that showed it, by name
   */
  record ForbiddenSeen(Outcome outcome, long samples, String description, List<String> jvms)
      implements Finding {
    public ForbiddenSeen {
      jvms = List.copyOf(jvms);
    }
  }

  /**
   * An outcome was seen that a sound model forbids: the JVM, the hardware or the model is wrong.
   *
   * @param models that forbid it, {@code java} first where it does
   * @param reason of the first
   * @param knownDefect whether it is what HotSpot's C2 is known to do to full fences on x86
   * @param jvms that showed it, by name
   */
  record AgainstModel(
      Outcome outcome,
      long samples,
      List<String> models,
      Optional<Refutation> reason,
      boolean knownDefect,
      List<String> jvms)
      implements Finding {
    public AgainstModel {
      models = List.copyOf(models);
      jvms = List.copyOf(jvms);
    }
  }

  /**
   * A clause does not agree with its model, whatever the JVM did.
   *
   * @param code of the diagnostic that says more
   */
  record Contradicted(String code, String headline) implements Finding {}

  /**
   * No outcome that a {@code required} clause matches was seen.
   *
   * @param condition the clause's condition as written
   * @param jvms that ran the test and did not show it, by name
   */
  record RequiredNotSeen(String condition, String description, List<String> jvms)
      implements Finding {
    public RequiredNotSeen {
      jvms = List.copyOf(jvms);
    }
  }

  /**
   * That outcomes were not seen proves nothing, and was to prove something.
   *
   * @param outcomes those in question, at least one
   */
  record Vacuous(List<Outcome> outcomes) implements Finding {
    public Vacuous {
      outcomes = List.copyOf(outcomes);
    }
  }

  /** A model gives no verdict, and was to give one. */
  record Undecided(String model, String why) implements Finding {}

  /** The test did not end in time. */
  record Stuck(String detail, String jvm) implements Finding {}

  /** The JVM under test ended, or the test threw. */
  record Crashed(String detail, String jvm) implements Finding {}
}

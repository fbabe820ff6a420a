package dev.jlitmus.cli.render.run;

import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.RunRecord;
import java.util.List;

/** Words for some of the JVMs of a run; none where there is only one. */
public record OnJvms(RunRecord test) {

  public boolean areSeveral() {
    return test.jvms().size() > 1;
  }

  /** {@code " on JDK 17 and JDK 25"}. */
  public String in(List<String> names) {
    return areSeveral() ? " on " + Printable.of(String.join(" and ", names)) : "";
  }

  /** All samples of these. */
  public long samples(List<String> names) {
    return test.jvms().stream()
        .filter(jvm -> names.contains(jvm.jvm()))
        .mapToLong(JvmObservation::samples)
        .sum();
  }
}

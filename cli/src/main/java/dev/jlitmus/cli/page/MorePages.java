package dev.jlitmus.cli.page;

import dev.jlitmus.diagnostic.Diagnostic;
import java.util.Collection;
import java.util.List;

/** Leads from messages to their pages: one line below all of a run's messages. */
public final class MorePages {
  private static final int SHOWN = 6;

  private MorePages() {}

  /** The line, empty where there is no message. */
  public static String hint(Collection<Diagnostic> messages) {
    List<String> codes = messages.stream().map(d -> d.code().name()).distinct().sorted().toList();
    if (codes.isEmpty()) {
      return "";
    }
    List<String> others = codes.stream().skip(1).limit(SHOWN).toList();
    String more =
        others.isEmpty()
            ? ""
            : " (or %s%s)"
                .formatted(String.join(", ", others), codes.size() > SHOWN + 1 ? " …" : "");
    return "for more: jlitmus explain " + codes.getFirst() + more + "\n";
  }
}

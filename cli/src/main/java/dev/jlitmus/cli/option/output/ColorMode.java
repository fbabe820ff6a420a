package dev.jlitmus.cli.option.output;

import java.util.Map;

/** Whether to colour; {@code AUTO} where a person reads and no variable says otherwise. */
public enum ColorMode {
  AUTO,
  ALWAYS,
  NEVER;

  /** Follows NO_COLOR and CLICOLOR_FORCE (no-color.org, bixense.com/clicolors). */
  public boolean decide(boolean terminal, Map<String, String> environment) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
          yield false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!force.isEmpty() && !force.equals("0")) {
          yield true;
        }
        yield terminal && !environment.getOrDefault("TERM", "").equals("dumb");
      }
    };
  }
}

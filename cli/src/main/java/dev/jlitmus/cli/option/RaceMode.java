package dev.jlitmus.cli.option;

/** What becomes of data races that no clause speaks of. */
public enum RaceMode {
  /** Shown, and a finding. */
  ERROR,
  /** Shown. */
  WARN,
  /** Counted. */
  COUNT,
  /** Not looked for. */
  OFF
}

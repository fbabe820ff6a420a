package dev.jlitmus.cli.option.output;

/** How a report looks that has no tables for other programs. */
public enum DocumentForm {
  FULL,
  JSON
}

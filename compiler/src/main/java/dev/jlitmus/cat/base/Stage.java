package dev.jlitmus.cat.base;

/** When the inputs of a definition or axiom are known, earliest first. */
public enum Stage {
  /** The events of each thread with their values; all but what follows. */
  PROGRAM,
  /** Which write each read reads from. */
  RF,
  /** The order of the writes to each location. */
  CO
}

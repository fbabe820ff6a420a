package dev.jlitmus.check.search.dependency;

/** The runs of a thread with which a run is compared to tell what its writes depend on. */
public enum Alternatives {
  /** All, as the models are defined. */
  ALL,
  /**
   * Those whose reads return initial values and values that some read of the execution under trial
   * returns too. A compiler that sees the other values to be impossible finds fewer dependencies;
   * what is consistent only so, the approximation cannot decide.
   */
  FAMILIAR
}

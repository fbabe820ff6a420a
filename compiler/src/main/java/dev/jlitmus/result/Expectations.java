package dev.jlitmus.result;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outcomes that a test can have by its value domains, each with what the clauses say of it.
 *
 * @param outcomes in the order of {@link Outcome}
 * @param complete whether every outcome is listed; where there were too many none is
 */
public record Expectations(SortedMap<Outcome, Expected> outcomes, boolean complete) {

  /** With more outcomes than this none is listed. */
  public static final int LIMIT = 512;

  public Expectations {
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
  }
}

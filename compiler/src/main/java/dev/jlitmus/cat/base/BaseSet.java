package dev.jlitmus.cat.base;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sets of events that an execution brings along. A set that is not given is empty. */
public enum BaseSet {
  /** Reads, of updates too. */
  R,
  /** Writes, initial ones and those of updates too. */
  W,
  /** Fences. */
  F,
  /** Synchronizer operations that completed, and the starts of those that did not. */
  S,
  /** Initial writes. */
  IW,
  /** Plain accesses. */
  PLN,
  /** Opaque accesses. */
  OPQ,
  /** Acquire reads. */
  ACQ,
  /** Release writes. */
  REL,
  /** Volatile accesses. */
  VOL,
  /** Full fences. */
  FULL,
  /** Acquire fences. */
  FACQ,
  /** Release fences. */
  FREL,
  /** LoadLoad fences. */
  FLL,
  /** StoreStore fences. */
  FSS,
  /** Reads of compare-and-sets that failed; atomic as far as data races go. */
  FAILED,
  /** Accesses of final fields. */
  FINAL,
  /** The ends of constructors of objects with final fields. */
  FREEZE;

  private static final Map<String, BaseSet> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

  public static Optional<BaseSet> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}

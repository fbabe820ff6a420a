package dev.jlitmus.cat.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The relations that an execution brings along. A relation that is not given is empty. */
public enum BaseRelation {
  /** Program order: of each thread, transitive, without initial writes. */
  PO(Stage.PROGRAM),
  /** Accesses of one location, initial writes included; symmetric and reflexive. */
  LOC(Stage.PROGRAM),
  /** Events of one thread; an initial write is of none. */
  INT(Stage.PROGRAM),
  /** Events that are not of one thread; the complement of {@link #INT}. */
  EXT(Stage.PROGRAM),
  /** From a read to an access whose location depends on its value. */
  ADDR(Stage.RF),
  /** From a read to a write whose value depends on its value, by syntax. */
  DATA(Stage.PROGRAM),
  /** From a read to what runs only because of its value, by syntax. */
  CTRL(Stage.PROGRAM),
  /** From the read half of an update to its write half. */
  RMW(Stage.PROGRAM),
  /** The total order of the operations of each synchronizer. */
  SO(Stage.PROGRAM),
  /** The edges that synchronizers make. */
  SYNC(Stage.PROGRAM),
  /** From a write to the reads that return it. */
  RF(Stage.RF),
  /** From a write before the freeze of a final field's object to reads of it (JLS 17.5.1). */
  FIN(Stage.RF),
  /** From a write before publication by a fence to reads through the reference. */
  PUB(Stage.RF),
  /** The order of the writes to each location, initial writes first. */
  CO(Stage.CO);

  private static final Map<String, BaseRelation> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(BaseRelation::catName, Function.identity()));

  private final Stage stage;

  BaseRelation(Stage stage) {
    this.stage = stage;
  }

  public Stage stage() {
    return stage;
  }

  /** Its name in a model. */
  public String catName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<BaseRelation> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}

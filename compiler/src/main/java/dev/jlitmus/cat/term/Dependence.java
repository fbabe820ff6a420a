package dev.jlitmus.cat.term;

import dev.jlitmus.cat.base.Stage;

/**
 * What a term's value depends on, and in which direction.
 *
 * @param stage when all of it is known; a choice counts as known with what it chooses from
 * @param growing inputs, as a bit mask, with which it may grow
 * @param shrinking inputs with which it may shrink
 */
public record Dependence(Stage stage, long growing, long shrinking) {
  public static final long RF = 1;
  public static final long CO = 2;
  private static final int FIRST_CHOICE = 2;
  private static final int FIRST_GROUP = 32;

  /** More choice points than this a model cannot have. */
  public static final int MAX_CHOICES = FIRST_GROUP - FIRST_CHOICE;

  /** More groups of recursive definitions than this a model cannot have. */
  public static final int MAX_GROUPS = Long.SIZE - FIRST_GROUP;

  static final Dependence NONE = new Dependence(Stage.PROGRAM, 0, 0);

  public static long choice(int index) {
    return 1L << (FIRST_CHOICE + index);
  }

  static long group(int index) {
    return 1L << (FIRST_GROUP + index);
  }

  /** Depends on both, and on each in its direction. */
  Dependence and(Dependence other) {
    return new Dependence(
        later(stage, other.stage), growing | other.growing, shrinking | other.shrinking);
  }

  Dependence negated() {
    return new Dependence(stage, /* growing= */ shrinking, /* shrinking= */ growing);
  }

  /** Without the variables of a group, whose fixpoint has been taken. */
  Dependence without(int group) {
    return new Dependence(stage, growing & ~group(group), shrinking & ~group(group));
  }

  /** The choice points among the inputs, as bit i for choice point i. */
  public int choices() {
    return (int) ((growing | shrinking) >>> FIRST_CHOICE) & ((1 << MAX_CHOICES) - 1);
  }

  /** The groups whose variables are among the inputs, as bit i for group i. */
  public int groups() {
    return (int) ((growing | shrinking) >>> FIRST_GROUP);
  }

  static Stage later(Stage a, Stage b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}

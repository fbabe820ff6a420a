package dev.jlitmus.result.verdict;

import java.util.Optional;

/** What a memory model says of one outcome of one test. Only the first two can make a finding. */
public sealed interface Verdict {

  /** Some consistent execution ends so. */
  record Allowed(Witness witness) implements Verdict {}

  /**
   * No consistent execution ends so.
   *
   * @param reason of the execution that comes closest; empty where nobody asked for it
   * @param bounded whether loops were cut, so that a longer execution may still end so
   */
  record Forbidden(Optional<Refutation> reason, boolean bounded) implements Verdict {}

  /** The checker's approximation cannot tell. */
  record Undecided(String why) implements Verdict {}

  /** The model does not speak of something that the test uses. */
  record NotInModel(String construct) implements Verdict {}

  /** The search ended before it had an answer. */
  record LimitReached(String limit) implements Verdict {}
}

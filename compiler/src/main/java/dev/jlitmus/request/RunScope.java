package dev.jlitmus.request;

import dev.jlitmus.record.Shard;

/**
 * Which of the selected tests a run stresses, and what of them may be known already.
 *
 * @param shard the part of them that is this machine's
 * @param resume whether to go on with the newest run of the same work
 * @param reuse whether to take over what earlier runs of the same test in the same place showed
 */
public record RunScope(Shard shard, boolean resume, boolean reuse) {

  /** All of them, from the beginning. */
  public static final RunScope EVERYTHING = new RunScope(Shard.WHOLE, false, false);
}

package dev.jlitmus.run.fast;

import dev.jlitmus.result.Piece;

/** Whom to blame for the end of a JVM under test: nobody, the test that was in turn, or the run. */
sealed interface Blame {

  /** The JVM ended as it should, or others go on in a new one. */
  record Nobody() implements Blame {}

  /** The test that was in turn gets no further one. */
  record OpenTest(Piece end) implements Blame {}

  /** The run is over. */
  record WholeRun(String why) implements Blame {}
}

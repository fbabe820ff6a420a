package dev.jlitmus.harness.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A test's turn: some repetitions of one test, one after another.
 *
 * @param test the test's index, as its owner numbers it
 * @param classes the folder of the test's compiled classes
 * @param runner binary name of the class that jcstress generated for the test
 * @param threads how many threads the test has
 * @param repetitions how many at most, at least one
 * @param millis how long one repetition samples
 * @param slice no further repetition is begun after so many milliseconds: on a busy machine a
 *     repetition takes much longer than it samples
 * @param oversubscribed whether the threads are more than the CPUs
 * @param blocking whether the threads may wait for one another, and that for ever
 * @param watched whether a sample may take long or for ever, so that each has to be watched
 * @param setups of the repetitions, one after another and then anew, at least one; of no effect
 *     where the threads are more than the CPUs
 */
public record Turn(
    int test,
    String classes,
    String runner,
    int threads,
    int repetitions,
    int millis,
    int slice,
    boolean oversubscribed,
    boolean blocking,
    boolean watched,
    List<Setup> setups) {

  public Turn {
    setups = List.copyOf(setups);
  }

  /** That of a repetition, from 0. */
  public Setup setup(int repetition) {
    return setups.get(repetition % setups.size());
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(test);
    out.writeUTF(classes);
    out.writeUTF(runner);
    out.writeInt(threads);
    out.writeInt(repetitions);
    out.writeInt(millis);
    out.writeInt(slice);
    out.writeBoolean(oversubscribed);
    out.writeBoolean(blocking);
    out.writeBoolean(watched);
    out.writeInt(setups.size());
    for (Setup setup : setups) {
      out.writeUTF(setup.name());
    }
  }

  static Turn readFrom(DataInput in) throws IOException {
    return new Turn(
        in.readInt(),
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readBoolean(),
        in.readBoolean(),
        in.readBoolean(),
        readSetups(in));
  }

  private static List<Setup> readSetups(DataInput in) throws IOException {
    int size = in.readInt();
    List<Setup> setups = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      setups.add(Setup.valueOf(in.readUTF()));
    }
    return setups;
  }

  /** What is left of the turn after some repetitions that took so many milliseconds. */
  public Turn after(int repetitionsDone, int millisSpent) {
    return new Turn(
        test,
        classes,
        runner,
        threads,
        repetitions - repetitionsDone,
        millis,
        slice - millisSpent,
        oversubscribed,
        blocking,
        watched,
        setups);
  }
}

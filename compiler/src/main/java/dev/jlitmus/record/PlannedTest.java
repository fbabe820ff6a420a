package dev.jlitmus.record;

/**
 * A test that a run is about, in its own shard or in another.
 *
 * @param file its path as the user gave it
 * @param name unique in the file
 * @param content a digest of the text of its file and its name: equal tests have equal ones
 * @param classes the key of its compiled classes; empty where it is in another shard, or cannot be
 *     said in Java
 * @param shard which one runs it, from 1
 */
public record PlannedTest(String file, String name, String content, String classes, int shard) {

  /** {@code FILE#NAME}. */
  public String id() {
    return file + "#" + name;
  }

  PlannedTest inShard(int another) {
    return new PlannedTest(file, name, content, classes, another);
  }

  /** The same, compiled. */
  public PlannedTest compiled(String key) {
    return new PlannedTest(file, name, content, key, shard);
  }
}

package dev.jlitmus.harness.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one JVM under test is to do.
 *
 * @param turns in this order
 * @param deadline no repetition is begun that would end later, in milliseconds since the epoch
 */
public record Plan(List<Turn> turns, long deadline) {

  /** The deadline of a plan that has none. */
  public static final long NO_DEADLINE = Long.MAX_VALUE;

  public Plan {
    turns = List.copyOf(turns);
  }

  /** Not through a channel, which an interrupt of the thread would close. */
  public void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(file.toFile())))) {
      out.writeLong(deadline);
      out.writeInt(turns.size());
      for (Turn turn : turns) {
        turn.writeTo(out);
      }
    }
  }

  public static Plan read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      long deadline = in.readLong();
      int size = in.readInt();
      List<Turn> turns = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        turns.add(Turn.readFrom(in));
      }
      return new Plan(turns, deadline);
    }
  }
}

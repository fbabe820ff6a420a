package dev.jlitmus.harness.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the JVM under test says of a turn, given by its place in the plan. */
public sealed interface Report {

  int turn();

  /** Writes the report's kind and content. */
  void writeTo(DataOutput out) throws IOException;

  /** The turn begins; its classes are not loaded yet. */
  record Begun(int turn) implements Report {
    static final byte KIND = 1;

    @Override
    public void writeTo(DataOutput out) throws IOException {
      out.writeByte(KIND);
      out.writeInt(turn);
    }
  }

  /**
   * A repetition ended.
   *
   * @param nanos how long it took
   * @param counts samples of each outcome, by jcstress's id
   */
  record Counted(int turn, long nanos, Map<String, Long> counts) implements Report {
    static final byte KIND = 2;

    public Counted {
      counts = Map.copyOf(counts);
    }

    @Override
    public void writeTo(DataOutput out) throws IOException {
      out.writeByte(KIND);
      out.writeInt(turn);
      out.writeLong(nanos);
      out.writeInt(counts.size());
      for (Map.Entry<String, Long> count : counts.entrySet()) {
        writeText(out, count.getKey());
        out.writeLong(count.getValue());
      }
    }
  }

  /** The turn is over, early where the plan's deadline is near. */
  record Ended(int turn) implements Report {
    static final byte KIND = 3;

    @Override
    public void writeTo(DataOutput out) throws IOException {
      out.writeByte(KIND);
      out.writeInt(turn);
    }
  }

  /** The test threw or could not be loaded, and its turn is over. */
  record Failed(int turn, String stackTrace) implements Report {
    static final byte KIND = 4;

    @Override
    public void writeTo(DataOutput out) throws IOException {
      out.writeByte(KIND);
      out.writeInt(turn);
      writeText(out, stackTrace);
    }
  }

  /** The turn did not end in time and was ended. */
  record Stuck(int turn, String detail) implements Report {
    static final byte KIND = 5;

    @Override
    public void writeTo(DataOutput out) throws IOException {
      out.writeByte(KIND);
      out.writeInt(turn);
      writeText(out, detail);
    }
  }

  /** The turn cannot be taken here. */
  record Skipped(int turn, String reason) implements Report {
    static final byte KIND = 6;

    @Override
    public void writeTo(DataOutput out) throws IOException {
      out.writeByte(KIND);
      out.writeInt(turn);
      writeText(out, reason);
    }
  }

  /** No repetition has ended, but its threads move, or had no CPU to move. */
  record Alive(int turn) implements Report {
    static final byte KIND = 7;

    @Override
    public void writeTo(DataOutput out) throws IOException {
      out.writeByte(KIND);
      out.writeInt(turn);
    }
  }

  static Report readFrom(DataInput in) throws IOException {
    byte kind = in.readByte();
    int turn = in.readInt();
    return switch (kind) {
      case Begun.KIND -> new Begun(turn);
      case Counted.KIND -> new Counted(turn, in.readLong(), readCounts(in));
      case Ended.KIND -> new Ended(turn);
      case Failed.KIND -> new Failed(turn, readText(in));
      case Stuck.KIND -> new Stuck(turn, readText(in));
      case Skipped.KIND -> new Skipped(turn, readText(in));
      case Alive.KIND -> new Alive(turn);
      default -> throw new IOException("report of unknown kind " + kind);
    };
  }

  private static Map<String, Long> readCounts(DataInput in) throws IOException {
    int size = in.readInt();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      counts.put(readText(in), in.readLong());
    }
    return counts;
  }

  /** An id can hold any char, unpaired surrogates too, and a trace can pass writeUTF's limit. */
  private static void writeText(DataOutput out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static String readText(DataInput in) throws IOException {
    char[] chars = new char[in.readInt()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = in.readChar();
    }
    return new String(chars);
  }
}

package dev.jlitmus.harness.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Appends reports to a file, each behind its length in bytes and in one write, so that whenever the
 * JVM dies at most the last one is cut.
 */
public final class ReportWriter implements AutoCloseable {
  private final FileOutputStream file;

  public ReportWriter(Path file) throws IOException {
    this.file = new FileOutputStream(file.toFile(), true);
  }

  public void write(Report report) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    report.writeTo(new DataOutputStream(content));
    ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + content.size());
    frame.putInt(content.size()).put(content.toByteArray());
    try {
      file.write(frame.array());
    } catch (IOException failure) {
      throw new Unwritable(failure);
    }
  }

  /** The disk is full, or the file is gone: no matter of the test whose turn it is. */
  public static final class Unwritable extends IOException {
    private static final long serialVersionUID = 1L;

    public Unwritable(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

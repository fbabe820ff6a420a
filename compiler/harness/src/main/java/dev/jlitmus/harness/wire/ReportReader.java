package dev.jlitmus.harness.wire;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Follows a file of reports while it grows. */
public final class ReportReader {
  private final Path path;
  private long position;

  public ReportReader(Path path) {
    this.path = path;
  }

  /** The reports that were completed since the last call; one that is cut waits for its rest. */
  public List<Report> read() throws IOException {
    List<Report> reports = new ArrayList<>();
    if (!Files.exists(path)) {
      return reports;
    }
    ByteBuffer news = news();
    while (news.remaining() >= Integer.BYTES) {
      int length = news.getInt(news.position());
      if (news.remaining() - Integer.BYTES < length) {
        break;
      }
      news.position(news.position() + Integer.BYTES);
      byte[] content = new byte[length];
      news.get(content);
      reports.add(Report.readFrom(new DataInputStream(new ByteArrayInputStream(content))));
      position += Integer.BYTES + length;
    }
    return reports;
  }

  private ByteBuffer news() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(file.length() - position)];
      file.seek(position);
      file.readFully(bytes);
      return ByteBuffer.wrap(bytes);
    }
  }
}

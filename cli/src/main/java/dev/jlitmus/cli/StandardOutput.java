package dev.jlitmus.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;

/** The process's stdout. Writers swallow failures, so it remembers the first. */
final class StandardOutput extends FileOutputStream {
  private static final String NOBODY_READS = "Broken pipe";

  private Optional<String> failure = Optional.empty();

  StandardOutput() {
    super(FileDescriptor.out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      super.write(bytes, from, length);
    } catch (IOException unwritten) {
      if (failure.isEmpty()) {
        failure = Optional.of(String.valueOf(unwritten.getMessage()));
      }
      throw unwritten;
    }
  }

  /** Why something was not written; whoever no longer reads, as {@code head}, misses nothing. */
  Optional<String> failure() {
    return failure.filter(why -> !why.equals(NOBODY_READS));
  }
}

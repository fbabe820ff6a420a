package dev.jlitmus.out;

import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Says that the folder is in use: any number of runs share it, and who empties it has it alone. The
 * kernel lets go of it when a process ends, however it ends.
 */
public final class OutLock implements AutoCloseable {
  static final String NAME = ".lock";

  private final Optional<FileChannel> channel;

  private OutLock(Optional<FileChannel> channel) {
    this.channel = channel;
  }

  /**
   * For a run; waits for one that empties the folder. Where the file system knows no locks, or this
   * JVM has one already, the run goes on without.
   *
   * @throws EnvironmentException where the folder cannot be made
   */
  public static OutLock shared(Path out) throws EnvironmentException {
    try {
      Files.createDirectories(out);
    } catch (IOException failure) {
      throw new EnvironmentException(
          "the folder %s cannot be made: %s".formatted(out, failure.getMessage()),
          "name another place with --out",
          failure);
    }
    try {
      FileChannel channel = open(out);
      try {
        channel.lock(0, Long.MAX_VALUE, true);
        return new OutLock(Optional.of(channel));
      } catch (OverlappingFileLockException held) {
        channel.close();
      }
    } catch (IOException noLocks) {
      return new OutLock(Optional.empty());
    }
    return new OutLock(Optional.empty());
  }

  /**
   * For who empties the folder.
   *
   * @return empty where a run uses it
   */
  static Optional<OutLock> alone(Path out) throws IOException {
    FileChannel channel = open(out);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new OutLock(Optional.of(channel)));
      }
    } catch (OverlappingFileLockException held) {
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }

  private static FileChannel open(Path out) throws IOException {
    return FileChannel.open(
        out.resolve(NAME),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  @Override
  public void close() {
    if (channel.isPresent()) {
      try {
        channel.get().close();
      } catch (IOException gone) {
        throw new IllegalStateException("a lock cannot be let go of", gone);
      }
    }
  }
}

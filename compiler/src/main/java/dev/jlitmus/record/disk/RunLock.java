package dev.jlitmus.record.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Says that a run is going on. The kernel lets go of it when the process ends, however it ends. */
final class RunLock implements AutoCloseable {
  private static final String NAME = ".lock";

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes it; empty where another process, or this one, has it. A file system that knows no locks
   * cannot tell, and counts as free.
   */
  static Optional<RunLock> take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
    } catch (OverlappingFileLockException held) {
      channel.close();
      return Optional.empty();
    } catch (IOException noLocks) {
      return Optional.of(new RunLock(channel));
    }
    return Optional.of(new RunLock(channel));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

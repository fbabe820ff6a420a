package dev.jlitmus.harness.watch;

import java.io.IOException;

/**
 * Ends this JVM with its parent, even where that is killed: the parent holds the other end of the
 * standard input and never writes to it.
 */
public final class ParentWatch {
  private static final int ORPHANED = 4;

  private ParentWatch() {}

  /**
   * Begins to watch.
   *
   * @param last what to do before the end
   */
  public static void start(Runnable last) {
    Thread watch = new Thread(() -> haltAtEndOfInput(last), "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void haltAtEndOfInput(Runnable last) {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException closed) {
      // As good as its end.
    } finally {
      last.run();
      Runtime.getRuntime().halt(ORPHANED);
    }
  }
}

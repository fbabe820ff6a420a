package dev.jlitmus.run.probe;

import dev.jlitmus.run.child.ChildCommand;
import dev.jlitmus.run.child.Reaper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A start of a JVM that ends at once.
 *
 * @param status of its exit
 * @param words all that it printed
 */
record Question(int status, String words) {
  /** A JVM that waits for a debugger, say, never answers. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * Starts a JVM and waits for its end.
   *
   * @throws IOException where it cannot be started, does not end in time, or the thread is
   *     interrupted, which stays pending
   */
  static Question ask(ProcessBuilder command) throws IOException {
    Path output = Files.createTempFile("jlitmus-", ".out");
    try (Reaper reaper = new Reaper()) {
      ChildCommand.hideOptions(command);
      Process process = command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      reaper.watch(process);
      process.getOutputStream().close();
      try {
        if (process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
          return new Question(process.exitValue(), words(output));
        }
      } catch (InterruptedException wanted) {
        Thread.currentThread().interrupt();
      }
      Reaper.kill(process);
      throw new IOException(
          "it did not answer within %d s\n%s"
              .formatted(PATIENCE.toSeconds(), words(output))
              .strip());
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** Whatever its charset: only ASCII matters. */
  private static String words(Path output) throws IOException {
    return new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1).strip();
  }
}

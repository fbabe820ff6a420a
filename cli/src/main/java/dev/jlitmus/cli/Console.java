package dev.jlitmus.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;

/**
 * What surrounds the process.
 *
 * @param out what was asked for
 * @param err progress, notes and diagnostics
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param environment the environment variables
 * @param before how long the process ran before it was asked for anything
 */
public record Console(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment,
    Duration before) {

  public Console {
    environment = Map.copyOf(environment);
  }

  /** Of a process that has just begun. */
  public Console(
      PrintWriter out,
      PrintWriter err,
      InputStream in,
      boolean outIsTerminal,
      boolean errIsTerminal,
      Map<String, String> environment) {
    this(out, err, in, outIsTerminal, errIsTerminal, environment, Duration.ZERO);
  }
}

package dev.jlitmus.cli.command;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Finishing;
import dev.jlitmus.cli.PipelineAccess;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** Runs command lines on the real stages, and keeps what they print. */
final class CommandRunner {
  private final Map<String, String> environment;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  CommandRunner(Map<String, String> environment) {
    this.environment = environment;
  }

  ExitCode execute(String... arguments) {
    return jlitmus().execute(arguments);
  }

  /** Prints into this. */
  Jlitmus jlitmus() {
    out = new StringWriter();
    err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            InputStream.nullInputStream(),
            false,
            false,
            environment);
    return new Jlitmus(console, PipelineAccess.stages(), new Finishing(Thread.currentThread()));
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}

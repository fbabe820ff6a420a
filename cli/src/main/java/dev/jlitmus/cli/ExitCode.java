package dev.jlitmus.cli;

/**
 * How the process ends: a contract with scripts. Constants stand by precedence; where several apply
 * the first decides.
 */
public enum ExitCode {
  /** A bug of this program. */
  BUG(70),
  /** The user stopped it; what was finished was printed. */
  INTERRUPTED(130),
  /** A bad option, nothing matched, or an input that cannot be opened. */
  USAGE(2),
  /** Something is not as the files say, or a file is not a valid test. */
  FINDINGS(1),
  /** The machine could not do it, or a test got no sample. */
  COULD_NOT_RUN(3),
  /** Everything that was asked for was done and is as the files say. */
  OK(0);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** The one of both that decides. */
  public ExitCode or(ExitCode other) {
    return compareTo(other) <= 0 ? this : other;
  }
}

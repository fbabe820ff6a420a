package dev.jlitmus.diagnostic;

/**
 * The machine cannot do what is asked: no JDK, a full disk, a child that does not start. Nothing is
 * wrong with the user's test, and nothing with this program.
 */
public final class EnvironmentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param message one sentence without full stop
   * @param remedy what the user can do about it, one sentence without full stop
   */
  public EnvironmentException(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  public EnvironmentException(String message, String remedy, Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}

package dev.jlitmus.diagnostic;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

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

  /** Why a file could not be read or written, for people. */
  public static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException refused -> refused.getFile() + ": permission denied";
      case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
      case IOException other -> String.valueOf(other.getMessage());
    };
  }

  public String remedy() {
    return remedy;
  }
}

package dev.jlitmus.semantic.code;

/** An exception that the code of a test throws while it is evaluated. */
public final class ThrownException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExceptionKind kind;

  public ThrownException(ExceptionKind kind) {
    super(kind.simpleName(), null, false, false);
    this.kind = kind;
  }

  public ExceptionKind kind() {
    return kind;
  }
}

package dev.jlitmus.semantic.end;

/** Ends the code of a thread that is being evaluated, as an exception of Java ends it there. */
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

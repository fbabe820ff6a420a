package dev.jlitmus.event.thread;

/** Ends a run that is not followed further. */
final class CutException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CutException() {
    super("cut", null, false, false);
  }
}

package dev.jlitmus.event.thread.interpret;

/** Where control goes after a statement. */
enum Flow {
  ON,
  BREAK,
  CONTINUE,
  RETURN
}

package dev.jlitmus.cli.doctor;

/**
 * One thing that was looked at.
 *
 * @param name a word or two
 * @param found a sentence without full stop
 * @param remedy what the user can do about it; empty where nothing is wrong
 */
public record Point(State state, String name, String found, String remedy) {

  /** How bad it is. */
  public enum State {
    OK,
    /** Runs work, but prove less. */
    WEAK,
    /** Runs do not work, or prove nothing. */
    BAD
  }

  static Point ok(String name, String found) {
    return new Point(State.OK, name, found, "");
  }

  static Point weak(String name, String found, String remedy) {
    return new Point(State.WEAK, name, found, remedy);
  }

  static Point bad(String name, String found, String remedy) {
    return new Point(State.BAD, name, found, remedy);
  }
}

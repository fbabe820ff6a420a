package dev.jlitmus.syntax.herd;

/** The languages of herdtools that are read, each named by the first word of its files. */
public enum Dialect {
  JAVA("Java", "Thread"),
  C("C", "P");

  private final String word;
  private final String threadPrefix;

  Dialect(String word, String threadPrefix) {
    this.word = word;
    this.threadPrefix = threadPrefix;
  }

  public String word() {
    return word;
  }

  /** What stands before a thread's number in its name. */
  public String threadPrefix() {
    return threadPrefix;
  }
}

package dev.jlitmus.cli;

/** Placeholder start. */
final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("jlitmus " + arguments.length);
  }
}

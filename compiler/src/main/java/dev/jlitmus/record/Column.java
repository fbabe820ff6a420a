package dev.jlitmus.record;

import java.util.List;

/**
 * A JVM under test wherever it lies: what makes results of several runs be of one kind.
 *
 * @param name short; not its own when several runs are taken together
 * @param title with version and vendor, and with its folder where the run had two of one title
 * @param home its folder, in one of the runs
 * @param arguments the user's
 */
public record Column(String name, String title, String home, List<String> arguments) {

  public Column {
    arguments = List.copyOf(arguments);
  }

  Column named(String another) {
    return new Column(another, title, home, arguments);
  }

  /** Equal for equal JVMs, whatever they are called. */
  public String key() {
    return arguments.isEmpty() ? title : title + " " + String.join(" ", arguments);
  }
}

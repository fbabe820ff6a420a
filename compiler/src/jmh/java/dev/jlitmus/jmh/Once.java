package dev.jlitmus.jmh;

import dev.jlitmus.cat.Models;
import dev.jlitmus.check.ModelAnswer;
import dev.jlitmus.check.ModelChecker;
import dev.jlitmus.check.search.SearchLimits;

/**
 * Checks one thing once, for the cost of it with the start of the JVM: {@code Once C_UNDER_RC11},
 * or {@code Once FIG_6 jam}. Prints the number of allowed outcomes.
 */
public final class Once {
  private Once() {}

  public static void main(String[] arguments) {
    if (arguments.length == 1) {
      System.out.println(Corpus.valueOf(arguments[0]).check());
      return;
    }
    ModelAnswer answer =
        new ModelChecker(SearchLimits.DEFAULT)
            .check(Shape.valueOf(arguments[0]).test(), Models.named(arguments[1]));
    System.out.println(
        answer.allowed().size() + " " + answer.problem().map(Object::toString).orElse(""));
  }
}

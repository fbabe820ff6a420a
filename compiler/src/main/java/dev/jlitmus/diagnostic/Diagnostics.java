package dev.jlitmus.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the diagnostics of one file, at most {@link #LIMIT}; what is beyond is counted. */
public final class Diagnostics {
  public static final int LIMIT = 50;

  private final List<Diagnostic> list = new ArrayList<>();
  private int errors;
  private int beyondLimit;

  public void add(Diagnostic diagnostic) {
    if (diagnostic.severity() == Severity.ERROR) {
      errors++;
    }
    if (list.contains(diagnostic)) {
      return;
    }
    if (list.size() == LIMIT) {
      beyondLimit++;
    } else {
      list.add(diagnostic);
    }
  }

  /** Counts diagnostics that another collection could not list either. */
  public void addBeyondLimit(int further) {
    beyondLimit += further;
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  /** How many errors were added. */
  public int errors() {
    return errors;
  }

  /** How many diagnostics were dropped because of the limit. */
  public int beyondLimit() {
    return beyondLimit;
  }

  /** By place; those of one place in the order in which they were found. */
  public List<Diagnostic> sorted() {
    return list.stream().sorted(Comparator.comparingInt(d -> d.span().start())).toList();
  }
}

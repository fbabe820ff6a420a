package dev.jlitmus.codegen.jcstress;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Class names for the tests of one package, distinct also where file systems ignore case. */
public final class DistinctNames {
  private final Set<String> taken = new HashSet<>();

  /** The next test's: {@code MP_rel_acq}, then {@code MP_rel_acq_2}. */
  public String next(String testName) {
    String plain = ClassNames.of(testName);
    String name = plain;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = plain + "_" + i;
    }
    return name;
  }
}

package dev.jlitmus.codegen.jcstress;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The Java class name of a test: {@code MP_rel_acq} of {@code MP+rel+acq}. */
final class ClassNames {
  /** Class files are named after classes, and file systems limit names to 255 bytes. */
  private static final int LENGTH = 100;

  /** What the code that jcstress generates beside a test imports, and what it is itself named. */
  private static final Set<String> IMPORTED =
      Set.of(
          "ArrayList",
          "Arrays",
          "TimeUnit",
          "ForkedTestConfig",
          "TestResult",
          "Runner",
          "WorkerSync",
          "Counter",
          "AffinitySupport",
          "AllocProfileSupport",
          "ResourceEstimator",
          "VoidThread",
          "LongThread",
          "CounterThread");

  private static final Pattern TAKEN = Pattern.compile(".*_(Result|jcstress)");

  private ClassNames() {}

  /**
   * A name that is no keyword, and that hides nothing from the code that jcstress generates into
   * the same package.
   */
  static String of(String testName) {
    String words = testName.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
    if (words.isEmpty()) {
      return "LitmusTest";
    }
    String name = Character.isDigit(words.charAt(0)) ? "Test_" + words : words;
    name = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    name = name.substring(0, Math.min(LENGTH, name.length()));
    boolean reserved =
        IMPORTED.contains(name) || TAKEN.matcher(name).matches() || isInJavaLang(name);
    return reserved ? name + "Test" : name;
  }

  private static boolean isInJavaLang(String name) {
    try {
      Class.forName("java.lang." + name, false, ClassNames.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | NoClassDefFoundError none) {
      // The second: a name that differs from a class's in case, where file systems ignore it.
      return false;
    }
  }
}

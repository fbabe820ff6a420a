package dev.jlitmus.run.probe;

import dev.jlitmus.run.Jvm;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives the JVMs of a run short names that tell them apart: {@code JDK 17}, {@code JDK 17.0.15+6},
 * with the vendor, and in the end their folders.
 */
public final class JvmNames {
  private static final List<Function<Jvm, String>> FORMS =
      List.of(
          jvm -> "JDK " + jvm.feature(),
          jvm -> "JDK " + jvm.version(),
          Jvm::title,
          jvm -> jvm.home().toString());

  private JvmNames() {}

  /** One for each, in their order; all of one form. */
  public static List<String> of(List<Jvm> jvms) {
    List<String> names = List.of();
    for (Function<Jvm, String> form : FORMS) {
      names = jvms.stream().map(form).toList();
      if (areDistinct(names)) {
        return names;
      }
    }
    return names;
  }

  private static boolean areDistinct(Collection<String> names) {
    return names.stream().collect(Collectors.toSet()).size() == names.size();
  }
}

package dev.jlitmus.cli.bisect;

import dev.jlitmus.request.JvmSelection;
import dev.jlitmus.run.choice.Variant;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the things in question.
 *
 * @param label for people
 * @param jvm one JVM with its arguments
 */
public record Candidate(String label, JvmSelection jvm, List<Variant> variants) {
  public Candidate {
    variants = List.copyOf(variants);
  }

  /**
   * What to choose from: the JVMs, in the user's order, where there are several; else the variants,
   * if the user named several; else the arguments of the JVM, none of them first and then one more
   * each time.
   *
   * @param variantsNamed whether the user named the variants
   */
  public static List<Candidate> of(
      JvmSelection under, List<Variant> variants, boolean variantsNamed) {
    List<Candidate> candidates = new ArrayList<>();
    if (under.jvms().size() > 1) {
      under.each().forEach(jvm -> candidates.add(new Candidate(jvm.names(), jvm, variants)));
    } else if (variantsNamed && variants.size() > 1) {
      variants.forEach(
          variant -> candidates.add(new Candidate(variant.label(), under, List.of(variant))));
    } else {
      for (int i = 0; i <= under.arguments().size(); i++) {
        List<String> some = under.arguments().subList(0, i);
        candidates.add(
            new Candidate(
                i == 0 ? "no flag" : String.join(" ", some), under.withArguments(some), variants));
      }
    }
    return candidates;
  }
}

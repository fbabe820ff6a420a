package dev.jlitmus.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The notation of {@code java-cases.tsv} as litmus text: threads between {@code ||}, {@code
 * x.opaque} a read, {@code x.opaque=1} a write, update methods and fences by their names, a number
 * as a condition true unless it is zero. All starts as zero, except a location {@code one}.
 */
final class CompactNotation {

  /** The signs of what the notation has no rules for: locks, loops, objects, words. */
  private static final Pattern BEYOND =
      Pattern.compile(
          "\\b(un)?lock\\b|\\b(loop|while)\\b|\\bnew\\b|\\(\\*|\\?\\.|\\w\\[|\\(use"
              + "|\\b(freeze|object|list|escapes|init|as Full|channel|once|interface)\\b");

  private static final Pattern RESULT = Pattern.compile("(?:(\\d+):)?(\\w+)=(-?\\d+|true|false)");
  private static final Pattern REPEAT = Pattern.compile("repeat (\\d+) \\{(.*?)\\}");
  private static final Pattern LOCATION = Pattern.compile("\\b([a-z]\\w*)\\.(?=[a-z])");
  private static final Pattern DECLARATION = Pattern.compile("^(int|long) \\w+; ");

  private CompactNotation() {}

  /** Whether a row is more than this notation. */
  static boolean isBeyond(String program, String outcome) {
    return BEYOND.matcher(program).find()
        || !Arrays.stream(outcome.split(", ")).allMatch(part -> RESULT.matcher(part).matches());
  }

  /** A file with one test, which has one clause an outcome, in their order. */
  static String litmus(String program, List<String> outcomes) {
    Matcher declaration = DECLARATION.matcher(program);
    boolean declared = declaration.find();
    List<String> threads =
        Arrays.stream(program.substring(declared ? declaration.end() : 0).split(" \\|\\| "))
            .map(thread -> thread.replaceFirst("^T\\d+: ", ""))
            .toList();
    Set<String> locations = new LinkedHashSet<>();
    for (String thread : threads) {
      LOCATION.matcher(thread).results().forEach(found -> locations.add(found.group(1)));
    }
    StringBuilder text = new StringBuilder("test Case {\n");
    for (String location : locations) {
      text.append("  ").append(declared ? declaration.group(1) : "int").append(" ");
      text.append(location).append(location.equals("one") ? " = 1;\n" : ";\n");
    }
    threads.forEach(thread -> text.append("  thread { ").append(body(thread)).append(" }\n"));
    for (String outcome : outcomes) {
      text.append("  interesting ").append(condition(outcome)).append(";\n");
    }
    return text.append("}\n").toString();
  }

  private static String body(String thread) {
    return REPEAT
        .matcher(thread)
        .replaceAll(found -> (found.group(2) + "; ").repeat(Integer.parseInt(found.group(1))))
        .replaceAll("(\\w+)\\.volatile\\+\\+", "$1.volatile=$1.volatile+1")
        .replace(".cas(", ".compareAndSet(")
        .replaceAll("(\\w+Fence)\\b", "$1()")
        .replaceAll("(\\w+)\\.(plain|opaque|acquire|volatile)\\b(?!=[^=])", "$1.get<$2>()")
        .replaceAll("(\\w+)\\.(plain|opaque|release|volatile)=([^;}]+)", "$1.set<$2>($3)")
        .replaceAll("if\\((\\w+|\\w+\\.get<\\w+>\\(\\))\\)", "if ($1 != 0)")
        .replaceAll("([^;{}\\s])\\s*(}|$)", "$1; $2")
        .replace("<plain>", "")
        .replace("<opaque>", "Opaque")
        .replace("<acquire>", "Acquire")
        .replace("<release>", "Release")
        .replace("<volatile>", "Volatile");
  }

  /** {@code 0:r1=1, x=2} is {@code P0.r1 == 1 && x == 2}. */
  private static String condition(String outcome) {
    return Arrays.stream(outcome.split(", "))
        .map(part ->
            RESULT
                .matcher(part)
                .replaceAll(found ->
                    equation(
                        found.group(1) == null
                            ? found.group(2)
                            : "P" + found.group(1) + "." + found.group(2),
                        found.group(3))))
        .collect(Collectors.joining(" && "));
  }

  private static String equation(String column, String value) {
    return column + " == " + value;
  }
}

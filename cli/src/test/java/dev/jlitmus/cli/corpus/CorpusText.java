package dev.jlitmus.cli.corpus;

import java.util.Map;
import java.util.Optional;

/** The sentences of the index, for a reader who knows nothing of this project. */
final class CorpusText {
  static final String PATTERNS =
      """
      What programs do with shared memory, right and wrong, one row a pattern. The numbers say in how many of the file's
      tests the model allows an outcome in question, and in how many this machine showed one.
      """;

  static final String TESTS =
      """
      A family, one source with parameters, is one row: *allowed in 12 of 16, forbidden from W=release, R=acquire on*
      says from which access modes on the pattern is safe. A dash stands where nothing is in question: the test
      has no outcome but those that the file allows.
      """;

  private static final Map<String, String> FOLDERS =
      Map.ofEntries(
          Map.entry(
              "algorithms",
              "Data structures and protocols of real programs, in the modes that they are published"
                  + " with and in weaker ones."),
          Map.entry("bench", "What access modes, locks and patterns cost: measured, not judged."),
          Map.entry(
              "bugs", "Mistakes that programs are found with, and beside each what mends it."),
          Map.entry(
              "causality",
              "The causality test cases of Java's memory model: values out of thin air, and values"
                  + " that only look so."),
          Map.entry(
              "classic",
              "The shapes of the literature: which accesses two, three and four threads have to"
                  + " make for one of them to see an order that there was not."),
          Map.entry("fences", "The five fences of VarHandle."),
          Map.entry(
              "finals",
              "Final fields: what a constructor promises to those who never synchronized with it"
                  + " (JLS 17.5)."),
          Map.entry(
              "jvm-bugs",
              "What a JVM gets wrong, each with a cure. Running these files ends with exit code 1,"
                  + " and that is right."),
          Map.entry(
              "locks",
              "Locks and synchronizers, those of java.util.concurrent and those made by hand."),
          Map.entry(
              "patterns",
              "How programs share data on purpose, with the modes from which on it works."),
          Map.entry(
              "publication", "How an object that one thread builds gets to another one whole."),
          Map.entry("rmw", "Atomic updates: compareAndSet, getAndAdd and their kin."),
          Map.entry("termination", "Which loops have to end, and what may be waited for in vain."));

  private CorpusText() {}

  /**
   * What the corpus is and how to read the index.
   *
   * @param machine that showed what was seen
   */
  static String head(String machine) {
    return """
    # The corpus

    Every file here is a short essay with programs in it. The comment asks a question (*may a thread see the flag and
    miss the data?*), names the law that answers it, a section of the Java Language Specification (JLS) or the javadoc of
    VarHandle, and the tests under it are the question in code: the arm that is broken and the one that is mended. Each
    test says which outcomes it takes to be `allowed`, which to be `forbidden`, and which to be `interesting`, that is
    allowed and surprising.

        ./jlitmus check litmus/patterns/two-flags.litmus     # what the models say
        ./jlitmus run litmus/patterns/two-flags.litmus       # what this JVM shows

    This page is the index, and is generated: `java`, `x86` and `arm64` are what these models say of the outcomes
    in question, those that the file calls forbidden or interesting. `java` is what Java allows on any machine, `x86` and
    `arm64` what HotSpot can show on such a processor. *Seen here* is what was seen on one machine (%s)
    and at what rate; its figures are in [SEEN.tsv](SEEN.tsv). *Not showable here* means that model `x86` forbids what Java
    allows: no run on that machine can show it. *Not seen* proves nothing.
    """
        .formatted(machine);
  }

  /** What a folder is about; each has to have a sentence. */
  static String of(String folder) {
    return Optional.ofNullable(FOLDERS.get(folder))
        .orElseThrow(() ->
            new IllegalStateException(
                "say in CorpusText what the folder '" + folder + "' is about"));
  }
}

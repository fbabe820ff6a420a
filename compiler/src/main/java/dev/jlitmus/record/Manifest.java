package dev.jlitmus.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a run is about, written before its first sample: the tests, with their text, and what they
 * run on. With it, what was counted can be graded anywhere.
 *
 * @param schemaVersion within one fields are only ever added
 * @param run an id that no other run has
 * @param started when, in UTC as ISO 8601 has it
 * @param build a digest of jlitmus's code
 * @param harness {@code fast} or {@code jcstress}
 * @param jvms under test, by the names that its lines use
 * @param jvmArguments the user's
 * @param cpu the machine's, for people
 * @param system the operating system and its version
 * @param arch of the CPU, as Java calls it
 * @param cpus how many tests could use
 * @param seed of the varying JIT decisions
 * @param variants in each of which a test has its turn
 * @param effort how many turns a test has
 * @param models that grade
 * @param shard which part of the tests the run is
 * @param sources the texts of the tests
 * @param tests of all shards, by path and then as they stand in their files
 */
public record Manifest(
    int schemaVersion,
    String run,
    String started,
    String build,
    String harness,
    List<RecordedJvm> jvms,
    List<String> jvmArguments,
    String cpu,
    String system,
    String arch,
    int cpus,
    long seed,
    List<String> variants,
    String effort,
    List<String> models,
    Shard shard,
    List<SourceText> sources,
    List<PlannedTest> tests) {

  public static final int SCHEMA_VERSION = 1;

  /** What lines call the run's canary. */
  public static final String CANARY = "canary";

  /** What lines call a weakened twin begins so; a digest of its Java follows. */
  public static final String TWIN = "twin#";

  private static final int BRIEF = 60;

  /**
   * A JVM under test.
   *
   * @param name short and its own in the run
   * @param title with version and vendor
   * @param home its folder there
   */
  public record RecordedJvm(String name, String title, String home) {
    public RecordedJvm {
      if (home.indexOf(0) >= 0) {
        throw new IllegalArgumentException("the folder of a JVM is no path");
      }
    }
  }

  /** A file of tests. */
  public record SourceText(String file, String text) {}

  public Manifest {
    if (!List.of("fast", "jcstress").contains(harness) || jvms.isEmpty()) {
      throw new IllegalArgumentException("it names no harness, or no JVM");
    }
    jvms = List.copyOf(jvms);
    jvmArguments = List.copyOf(jvmArguments);
    variants = List.copyOf(variants);
    models = List.copyOf(models);
    sources = List.copyOf(sources);
    tests = List.copyOf(tests);
  }

  /** The tests of this run's own shard. */
  public List<PlannedTest> ownTests() {
    return tests.stream().filter(test -> test.shard() == shard.index()).toList();
  }

  /** What must be equal for two runs to be parts of the same work. */
  public String testsOfAllShards() {
    return tests.stream()
        .map(test -> test.id() + " " + test.content())
        .collect(Collectors.joining("\n"));
  }

  /** Which tests, in few words. */
  String summary() {
    String files = sources.stream().map(SourceText::file).collect(Collectors.joining(", "));
    String brief = files.length() > BRIEF ? files.substring(0, BRIEF) + "…" : files;
    return "%d in %s".formatted(tests.size(), brief);
  }

  /** The JVMs under test, in their order. */
  public List<Column> columns() {
    return jvms.stream()
        .map(jvm -> new Column(jvm.name(), distinctTitle(jvm), jvm.home(), jvmArguments))
        .toList();
  }

  private String distinctTitle(RecordedJvm jvm) {
    long same = jvms.stream().filter(other -> other.title().equals(jvm.title())).count();
    return same == 1 ? jvm.title() : jvm.title() + " in " + jvm.home();
  }

  /** Whether the other is the same part of the same work in the same place: a cut run of it. */
  public boolean isSameWorkAs(Manifest other) {
    return isOnSameGroundAs(other)
        && shard.equals(other.shard)
        && jvms.equals(other.jvms)
        && testsOfAllShards().equals(other.testsOfAllShards());
  }

  /** Whether what the other showed of a test would be shown here: all but tests and JVMs agree. */
  public boolean isOnSameGroundAs(Manifest other) {
    return build.equals(other.build)
        && harness.equals(other.harness)
        && jvmArguments.equals(other.jvmArguments)
        && cpu.equals(other.cpu)
        && system.equals(other.system)
        && variants.equals(other.variants)
        && effort.equals(other.effort);
  }

  /** Whether the other runs the same classes under a test's id, on JVMs of the same names. */
  public boolean hasSameTest(Manifest other, String id) {
    return jvms.containsAll(other.jvms)
        && (id.startsWith(TWIN)
            || (compiled(id).isPresent() && compiled(id).equals(other.compiled(id))));
  }

  private Optional<String> compiled(String id) {
    return tests.stream()
        .filter(test -> test.id().equals(id))
        .map(PlannedTest::classes)
        .filter(key -> !key.isEmpty())
        .findFirst();
  }
}

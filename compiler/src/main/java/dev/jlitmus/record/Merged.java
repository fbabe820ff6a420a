package dev.jlitmus.record;

import dev.jlitmus.record.Manifest.SourceText;
import dev.jlitmus.result.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Several runs, seen as one. */
public final class Merged {
  private final Collection<Manifest> manifests;
  private final List<PlannedTest> tests;
  private final Map<String, Map<String, List<Piece>>> pieces = new HashMap<>();

  /**
   * @param recorded of at least one run
   */
  public Merged(Recorded recorded) {
    this.manifests = recorded.manifests().values();
    this.tests = tests(manifests);
    for (Line line : recorded.lines()) {
      pieces
          .computeIfAbsent(line.test(), test -> new HashMap<>())
          .computeIfAbsent(line.jvm(), jvm -> new ArrayList<>())
          .add(line.piece());
    }
  }

  private static List<PlannedTest> tests(Collection<Manifest> manifests) {
    Map<String, PlannedTest> byId = new LinkedHashMap<>();
    manifests.forEach(run -> run.tests().forEach(test -> byId.putIfAbsent(test.id(), test)));
    return List.copyOf(byId.values());
  }

  /** By their ids, which say nothing of when they were. */
  public List<Manifest> runs() {
    return List.copyOf(manifests);
  }

  /** All tests, those of missing shards too, in the order of the files and of the tests in them. */
  public List<PlannedTest> tests() {
    return tests;
  }

  /** The texts of the tests. */
  public List<SourceText> sources() {
    Map<String, SourceText> byFile = new LinkedHashMap<>();
    manifests.forEach(
        run -> run.sources().forEach(source -> byFile.putIfAbsent(source.file(), source)));
    return List.copyOf(byFile.values());
  }

  /** The JVMs, each once, in the order of the runs, with names that tell them apart. */
  public List<Column> columns() {
    Map<String, Column> byKey = new LinkedHashMap<>();
    manifests.forEach(
        run -> run.columns().forEach(column -> byKey.putIfAbsent(column.key(), column)));
    List<Column> columns = List.copyOf(byKey.values());
    for (Function<Column, String> name :
        List.<Function<Column, String>>of(Column::name, Column::title)) {
      if (columns.stream().map(name).distinct().count() == columns.size()) {
        return columns.stream().map(column -> column.named(name.apply(column))).toList();
      }
    }
    return columns.stream().map(column -> column.named(column.key())).toList();
  }

  /**
   * What a JVM showed of a test.
   *
   * @param test its id
   */
  public List<Piece> pieces(String test, Column column) {
    return pieces.getOrDefault(test, Map.of()).getOrDefault(column.key(), List.of());
  }

  /**
   * What is not the same in all runs, a sentence each: counts of such runs do not mean much
   * together.
   */
  public List<String> mixtures() {
    List<String> sentences = new ArrayList<>();
    differ("tests", Manifest::summary, sentences);
    if (sentences.isEmpty() && distinct(Manifest::testsOfAllShards).size() > 1) {
      sentences.add("the runs are of different texts of the tests");
    }
    differ("number of shards", run -> String.valueOf(run.shard().of()), sentences);
    differ("harness", Manifest::harness, sentences);
    differ(
        "JVMs",
        run -> String.join(", ", run.columns().stream().map(Column::title).toList()),
        sentences);
    differ("JVM arguments", run -> String.join(" ", run.jvmArguments()), sentences);
    differ("machine", Manifest::cpu, sentences);
    return sentences;
  }

  private void differ(String what, Function<Manifest, String> of, List<String> sentences) {
    Set<String> values = distinct(of);
    if (values.size() > 1) {
      sentences.add(
          "the runs differ in their %s: %s"
              .formatted(
                  what,
                  String.join("; ", values.stream().map(v -> v.isEmpty() ? "none" : v).toList())));
    }
  }

  private Set<String> distinct(Function<Manifest, String> of) {
    TreeSet<String> values = new TreeSet<>();
    manifests.forEach(run -> values.add(of.apply(run)));
    return values;
  }

  /** What cannot be added up at all, a sentence each: two texts under one name. */
  public List<String> conflicts() {
    Map<String, String> contents = new HashMap<>();
    TreeSet<String> sentences = new TreeSet<>();
    for (Manifest run : manifests) {
      for (PlannedTest test : run.tests()) {
        String content = contents.putIfAbsent(test.id(), test.content());
        if (content != null && !content.equals(test.content())) {
          sentences.add(test.id() + " is not the same test in all runs");
        }
      }
    }
    return List.copyOf(sentences);
  }

  /** Which shards are missing, and which were cut, a sentence each. */
  public List<String> gaps() {
    TreeSet<String> sentences = new TreeSet<>();
    for (Manifest run : manifests) {
      for (int shard = 1; shard <= run.shard().of(); shard++) {
        gap(run, shard).ifPresent(sentences::add);
      }
    }
    return List.copyOf(sentences);
  }

  private Optional<String> gap(Manifest any, int index) {
    String name = any.shard().of() == 1 ? "the run" : "shard " + new Shard(index, any.shard().of());
    if (!isThere(any, index)) {
      return Optional.of(name + " is missing");
    }
    List<PlannedTest> own = any.tests().stream().filter(test -> test.shard() == index).toList();
    long open = own.stream().filter(test -> !isOver(any, test)).count();
    return open == 0
        ? Optional.empty()
        : Optional.of(
            "%s was cut: %d of %d tests did not get all their turns"
                .formatted(name, open, own.size()));
  }

  private boolean isThere(Manifest any, int index) {
    return manifests.stream()
        .anyMatch(run ->
            run.shard().equals(new Shard(index, any.shard().of()))
                && run.testsOfAllShards().equals(any.testsOfAllShards()));
  }

  private boolean isOver(Manifest run, PlannedTest test) {
    return run.columns().stream()
        .allMatch(column -> pieces(test.id(), column).stream().anyMatch(Piece::endsTest));
  }

  /**
   * Why a test has no sample, where no run says why.
   *
   * @param id of the test
   */
  public String whyNothing(String id) {
    for (Manifest run : manifests) {
      for (PlannedTest test : run.tests()) {
        if (test.id().equals(id)) {
          return isThere(run, test.shard())
              ? "its run was cut"
              : "shard %s is missing".formatted(new Shard(test.shard(), run.shard().of()));
        }
      }
    }
    return "it was not run";
  }
}

package dev.jlitmus.cli.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code SEEN.tsv}: what one machine showed. The first line tells of the machine, each other one of
 * a test: its file, its name, how many samples were taken, and how many of them were of outcomes
 * that the file calls interesting or forbidden.
 */
record SeenHere(Machine machine, Map<Key, Counts> tests) {
  private static final String FILE = "SEEN.tsv";

  /** The machine that showed it, for the reader, and its number of CPUs. */
  record Machine(String description, int cpus) {}

  /** A test: members of families have names of their own. */
  record Key(String file, String test) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byFile = file.compareTo(other.file);
      return byFile == 0 ? test.compareTo(other.test) : byFile;
    }
  }

  record Counts(long samples, long seen) {
    double rate() {
      return samples == 0 ? 0 : (double) seen / samples;
    }
  }

  SeenHere {
    tests = Map.copyOf(tests);
  }

  Optional<Counts> of(String file, String test) {
    return Optional.ofNullable(tests.get(new Key(file, test)));
  }

  static SeenHere read() {
    List<String> lines = CorpusFolder.lines(FILE);
    String[] machine = lines.getFirst().split("\t", -1);
    Map<Key, Counts> tests = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      tests.put(
          new Key(cells[0], cells[1]),
          new Counts(Long.parseLong(cells[2]), Long.parseLong(cells[3])));
    }
    return new SeenHere(new Machine(machine[0], Integer.parseInt(machine[1])), tests);
  }

  /**
   * The same with what a run showed, where it took more samples of a test than are known. Of a test
   * that has changed, take the line out of the file first.
   *
   * @param report of {@code jlitmus run litmus --format json}
   */
  SeenHere with(Path report) throws IOException {
    JsonNode document = JsonMapper.shared().readTree(Files.readString(report));
    Map<Key, Counts> all = new TreeMap<>(tests);
    for (JsonNode test : document.get("tests")) {
      String file = test.get("place").get("file").asString();
      long samples = test.get("samples").asLong();
      if (samples > 0) {
        Key key =
            new Key(
                file.substring(file.lastIndexOf("litmus/") + "litmus/".length()),
                test.get("name").asString());
        Counts counts = new Counts(samples, seen(test));
        all.merge(key, counts, (known, other) -> known.samples() < other.samples() ? other : known);
      }
    }
    JsonNode run = document.get("run");
    String description = run.get("cpu").asString() + ", " + run.get("jvm").asString();
    return new SeenHere(new Machine(description, document.get("cpus").asInt()), all);
  }

  private static long seen(JsonNode test) {
    long seen = 0;
    for (JsonNode row : test.get("rows")) {
      if (List.of("interesting", "forbidden").contains(row.get("expectation").asString())) {
        seen += row.get("samples").asLong();
      }
    }
    return seen;
  }

  void write() {
    List<String> lines = new ArrayList<>();
    lines.add(machine.description() + "\t" + machine.cpus());
    new TreeMap<>(tests)
        .forEach((key, counts) ->
            lines.add(
                "%s\t%s\t%d\t%d"
                    .formatted(key.file(), key.test(), counts.samples(), counts.seen())));
    CorpusFolder.write(FILE, String.join("\n", lines) + "\n");
  }
}

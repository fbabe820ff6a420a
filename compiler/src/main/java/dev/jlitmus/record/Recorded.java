package dev.jlitmus.record;

import dev.jlitmus.record.disk.FoundRun;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What some runs recorded: sets, of manifests and of lines. To merge is to unite them, so that the
 * order does not matter, nor how often a run is among them, nor whether one goes on where another
 * reading of it ended.
 *
 * @param manifests by run
 * @param lines with the keys of their JVMs in place of the names, which are each run's own
 */
public record Recorded(SortedMap<String, Manifest> manifests, SortedSet<Line> lines) {
  public static final Recorded NOTHING = new Recorded(new TreeMap<>(), new TreeSet<>());

  public Recorded {
    manifests = Collections.unmodifiableSortedMap(new TreeMap<>(manifests));
    lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
  }

  /** What one run recorded, with what it took over from others. */
  public static Recorded of(FoundRun run) {
    Manifest manifest = run.manifest();
    Map<String, String> keys = new HashMap<>();
    manifest.columns().forEach(column -> keys.put(column.name(), column.key()));
    SortedSet<Line> lines = new TreeSet<>();
    run.lines().forEach(line -> lines.add(line.on(keys.getOrDefault(line.jvm(), line.jvm()))));
    return new Recorded(new TreeMap<>(Map.of(manifest.run(), manifest)), lines);
  }

  /** Both. */
  public Recorded merge(Recorded other) {
    Map<String, Manifest> allManifests = new HashMap<>(manifests);
    other.manifests.forEach(allManifests::putIfAbsent);
    SortedSet<Line> allLines = new TreeSet<>(lines);
    allLines.addAll(other.lines);
    return new Recorded(new TreeMap<>(allManifests), allLines);
  }
}

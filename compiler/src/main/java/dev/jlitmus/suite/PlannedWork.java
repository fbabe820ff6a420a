package dev.jlitmus.suite;

import dev.jlitmus.record.Digest;
import dev.jlitmus.record.Manifest.SourceText;
import dev.jlitmus.record.PlannedTest;
import dev.jlitmus.record.Shard;
import dev.jlitmus.record.Sharding;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The selected tests, and who runs which of them.
 *
 * @param selected all of them
 * @param planned the same, dealt out
 */
public record PlannedWork(List<LitmusTest> selected, List<PlannedTest> planned) {

  public PlannedWork {
    selected = List.copyOf(selected);
    planned = List.copyOf(planned);
  }

  public static PlannedWork of(List<LitmusTest> selected, int shards) {
    IdentityHashMap<SourceFile, String> digests = new IdentityHashMap<>();
    List<PlannedTest> tests = new ArrayList<>();
    for (LitmusTest test : selected) {
      SourceFile file = test.span().file();
      String text = digests.computeIfAbsent(file, some -> Digest.of(some.text()));
      tests.add(
          new PlannedTest(file.name(), test.name(), Digest.of(text + " " + test.name()), "", 1));
    }
    return new PlannedWork(selected, Sharding.deal(tests, shards));
  }

  /** The tests of a shard, in their order. */
  public List<LitmusTest> of(Shard shard) {
    List<LitmusTest> own = new ArrayList<>();
    for (int i = 0; i < selected.size(); i++) {
      if (planned.get(i).shard() == shard.index()) {
        own.add(selected.get(i));
      }
    }
    return own;
  }

  /** {@code FILE#NAME}, as records name it. */
  static String id(LitmusTest test) {
    return test.span().file().name() + "#" + test.name();
  }

  /** Who runs what, now that some are compiled. */
  public List<PlannedTest> compiled(Map<String, String> keys) {
    return planned.stream().map(test -> test.compiled(keys.getOrDefault(test.id(), ""))).toList();
  }

  /** The texts of the files that the tests are in. */
  public List<SourceText> sources() {
    IdentityHashMap<SourceFile, Boolean> seen = new IdentityHashMap<>();
    return selected.stream()
        .map(test -> test.span().file())
        .filter(file -> seen.put(file, true) == null)
        .map(file -> new SourceText(file.name(), file.text()))
        .toList();
  }
}

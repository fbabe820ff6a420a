package dev.jlitmus.cli.command.record;

import dev.jlitmus.record.Merged;
import dev.jlitmus.record.disk.RecordReader;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether runs may be taken together.
 *
 * @param mixed whether they may differ in what they ran on
 */
record Mergeable(boolean mixed) {

  /**
   * The runs as one.
   *
   * @param problems gets a sentence for all that is against it
   */
  Optional<Merged> merge(RecordReader.Found found, List<String> problems) {
    if (found.runs().isEmpty()) {
      return Optional.empty();
    }
    Merged merged = new Merged(found.recorded());
    problems.addAll(merged.conflicts());
    if (!mixed && merged.conflicts().isEmpty()) {
      merged
          .mixtures()
          .forEach(mixture -> problems.add(mixture + " (--mixed takes them together)"));
    }
    return Optional.of(merged);
  }
}

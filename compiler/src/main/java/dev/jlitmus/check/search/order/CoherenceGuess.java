package dev.jlitmus.check.search.order;

import dev.jlitmus.check.search.candidate.LocationWrites;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.Location;
import dev.jlitmus.relation.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Guesses how writes are ordered from what each thread saw one after the other: its own writes and
 * those that it read from. Where coherence holds of them all, as in most models, the guess is what
 * follows from coherence; it is only ever the first order tried.
 */
final class CoherenceGuess {
  private final EventStructure structure;
  private final int[] locationOf;
  private final boolean[] isInitial;
  private final int locations;

  CoherenceGuess(EventStructure structure, Map<Location, LocationWrites> writes) {
    this.structure = structure;
    this.locationOf = new int[structure.size()];
    this.isInitial = new boolean[structure.size()];
    Arrays.fill(locationOf, -1);
    int number = 0;
    for (LocationWrites location : writes.values()) {
      isInitial[location.initial()] = true;
      locationOf[location.initial()] = number;
      for (int write : location.all()) {
        locationOf[write] = number;
      }
      number++;
    }
    this.locations = number;
  }

  /** Pairs of writes, the earlier first; some may contradict others. */
  List<int[]> pairs(Relation readsFrom) {
    int[] source = new int[structure.size()];
    Arrays.fill(source, -1);
    for (int write = 0; write < source.length; write++) {
      if (locationOf[write] >= 0) {
        for (int read : readsFrom.successors(write).toList()) {
          source[read] = write;
        }
      }
    }
    List<int[]> pairs = new ArrayList<>();
    int[] seen = new int[locations];
    int thread = -1;
    for (int event = 0; event < source.length; event++) {
      if (structure.thread(event) != thread) {
        thread = structure.thread(event);
        Arrays.fill(seen, -1);
      }
      int write = source[event] >= 0 ? source[event] : event;
      if (locationOf[write] >= 0 && !isInitial[write]) {
        int location = locationOf[write];
        if (seen[location] >= 0 && seen[location] != write) {
          pairs.add(new int[] {seen[location], write});
        }
        seen[location] = write;
      }
    }
    return pairs;
  }
}

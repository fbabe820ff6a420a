package dev.jlitmus.check.search.dependency;

import dev.jlitmus.cat.base.Justifications;
import dev.jlitmus.event.Event;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.justify.SufficientReads;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers what the writes of the execution under trial depend on. Which execution that is changes
 * as the search goes on; answers are kept for each run of a thread.
 */
public final class ReadJustifications {
  private final Behaviours behaviours;
  private final Map<Integer, SufficientReads> threads = new HashMap<>();
  private final Map<Question, List<BitSet>> answers = new HashMap<>();
  private final Map<Question, List<BitSet>> locations = new HashMap<>();
  private final Alternatives alternatives;
  private boolean asked;

  private record Question(int thread, ThreadRun run, int position) {}

  public ReadJustifications(Behaviours behaviours, Alternatives alternatives) {
    this.behaviours = behaviours;
    this.alternatives = alternatives;
  }

  /** Whether a write of a thread was asked about, which no model does without need. */
  public boolean wereAsked() {
    return asked;
  }

  /** What the writes of these runs depend on. */
  public Justifications of(EventStructure structure, List<ThreadRun> runs) {
    return write ->
        switch (structure.events().get(write)) {
          case Event.Performed performed when performed.thread() < behaviours.threads().size() ->
              sets(performed, runs).stream()
                  .map(set -> events(structure, performed.thread(), set))
                  .toList();
          case Event.Performed ignored -> List.of(EventSet.EMPTY);
          case Event.Initial ignored -> List.of(EventSet.EMPTY);
          case Event.Boundary ignored -> List.of(EventSet.EMPTY);
        };
  }

  /**
   * {@code addr}: the reads that fix which location a later one of the thread reads. Where several
   * sets of reads would, those that are in all of them.
   */
  public Relation addresses(EventStructure structure, List<ThreadRun> runs) {
    Relation.Builder pairs = Relation.builder(structure.size());
    for (int thread = 0; thread < behaviours.threads().size(); thread++) {
      ThreadRun run = runs.get(thread);
      for (int position = 0; position < run.actions().size(); position++) {
        int read = structure.event(thread, position);
        locationSets(thread, run, position).stream()
            .reduce(ReadJustifications::common)
            .ifPresent(set ->
                events(structure, structure.thread(read), set)
                    .toList()
                    .forEach(source -> pairs.add(source, read)));
      }
    }
    return pairs.build();
  }

  private List<BitSet> locationSets(int thread, ThreadRun run, int position) {
    return switch (run.actions().get(position)) {
      case Action.Read read when !read.address().isEmpty() ->
          locations.computeIfAbsent(
              new Question(thread, run, position),
              question ->
                  threads
                      .computeIfAbsent(thread, this::sufficientReads)
                      .ofLocation(question.run(), question.position()));
      case Action.Read ignored -> List.of();
      case Action.Write ignored -> List.of();
      case Action.Fence ignored -> List.of();
      case Action.Freeze ignored -> List.of();
      case Action.OnSynchronizer ignored -> List.of();
    };
  }

  private static BitSet common(BitSet some, BitSet others) {
    BitSet both = (BitSet) some.clone();
    both.and(others);
    return both;
  }

  private static EventSet events(EventStructure structure, int thread, BitSet positions) {
    return EventSet.of(positions.stream().map(position -> structure.event(thread, position)));
  }

  private SufficientReads sufficientReads(int thread) {
    return new SufficientReads(
        behaviours.threads().get(thread), behaviours.domain().isApproximated());
  }

  private List<BitSet> sets(Event.Performed write, List<ThreadRun> runs) {
    asked = true;
    SufficientReads reads = threads.computeIfAbsent(write.thread(), this::sufficientReads);
    ThreadRun run = runs.get(write.thread());
    return switch (alternatives) {
      case ALL ->
          answers.computeIfAbsent(
              new Question(write.thread(), run, write.position()),
              question -> reads.of(question.run(), question.position()));
      case FAMILIAR -> reads.of(run, write.position(), new FamiliarValues(runs)::holdsFor);
    };
  }
}

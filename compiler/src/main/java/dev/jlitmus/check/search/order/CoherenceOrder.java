package dev.jlitmus.check.search.order;

import dev.jlitmus.check.search.candidate.LocationWrites;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import java.util.List;

/** Steps from one partial coherence order, always transitive, to larger ones. */
public final class CoherenceOrder {
  private CoherenceOrder() {}

  /** Every initial write before the other writes of its location. */
  public static Relation initial(int size, List<LocationWrites> locations) {
    Relation.Builder pairs = Relation.builder(size);
    locations.forEach(
        location -> location.all().forEach(write -> pairs.add(location.initial(), write)));
    return pairs.build();
  }

  public static boolean ordered(Relation order, int a, int b) {
    return order.contains(a, b) || order.contains(b, a);
  }

  /** With {@code earlier} before {@code later} and what follows from that. */
  public static Relation with(Relation order, int earlier, int later) {
    EventSet after = order.successors(later).with(later);
    Relation.Builder pairs = order.toBuilder().addAll(earlier, after);
    for (int event = 0; event < order.size(); event++) {
      if (order.contains(event, earlier)) {
        pairs.addAll(event, after);
      }
    }
    return pairs.build();
  }
}

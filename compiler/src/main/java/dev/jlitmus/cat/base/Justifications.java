package dev.jlitmus.cat.base;

import dev.jlitmus.relation.EventSet;
import java.util.List;

/**
 * What semantic dependency may be chosen from: for each write the minimal sufficient sets of
 * program-order-earlier reads, any one of which explains that the write happens. It is asked when
 * rf is complete, and anew for each: the answer may depend on the values read.
 */
@FunctionalInterface
public interface Justifications {

  /** At least one set; a write that happens in any case has the empty set alone. */
  List<EventSet> of(int write);

  /** Every write happens whatever is read. */
  Justifications NONE = write -> List.of(EventSet.EMPTY);
}

package dev.jlitmus.cat.base;

import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is known of an execution before rf and co: its events, their sets, and the relations of
 * stage {@link Stage#PROGRAM}.
 */
public final class PreExecution {
  private final int size;
  private final Map<BaseSet, EventSet> sets;
  private final Map<BaseRelation, Relation> relations;
  private final Justifications justifications;

  private PreExecution(Builder builder) {
    this.size = builder.size;
    this.sets = new EnumMap<>(builder.sets);
    this.relations = new EnumMap<>(builder.relations);
    this.justifications = builder.justifications;
  }

  /**
   * Starts with nothing but events.
   *
   * @param size their number; they are 0 … size - 1
   */
  public static Builder builder(int size) {
    return new Builder(size);
  }

  public int size() {
    return size;
  }

  public EventSet set(BaseSet set) {
    return sets.getOrDefault(set, EventSet.EMPTY);
  }

  public Relation relation(BaseRelation relation) {
    Relation given = relations.get(relation);
    return given == null ? Relation.empty(size) : given;
  }

  public Justifications justifications() {
    return justifications;
  }

  /** Collects sets and relations; what is not given is empty. */
  public static final class Builder {
    private final int size;
    private final Map<BaseSet, EventSet> sets = new EnumMap<>(BaseSet.class);
    private final Map<BaseRelation, Relation> relations = new EnumMap<>(BaseRelation.class);
    private Justifications justifications = Justifications.NONE;

    private Builder(int size) {
      this.size = size;
    }

    public Builder set(BaseSet set, EventSet events) {
      sets.put(set, events);
      return this;
    }

    /** Adds an event to a set. */
    public Builder add(BaseSet set, int event) {
      sets.merge(set, EventSet.of(event), EventSet::union);
      return this;
    }

    public Builder relation(BaseRelation relation, Relation pairs) {
      if (relation.stage() != Stage.PROGRAM) {
        throw new IllegalArgumentException(relation.catName() + " is known later");
      }
      relations.put(relation, pairs);
      return this;
    }

    /**
     * Sets {@code int} and {@code ext}.
     *
     * @param threads the thread of each event, -1 for an initial write
     */
    public Builder threads(int... threads) {
      Relation internal = sameNumber(threads);
      relations.put(BaseRelation.INT, internal);
      relations.put(BaseRelation.EXT, internal.complement());
      return this;
    }

    /**
     * Sets {@code loc}.
     *
     * @param locations a number for the location of each event, -1 for what accesses none
     */
    public Builder locations(int... locations) {
      relations.put(BaseRelation.LOC, sameNumber(locations));
      return this;
    }

    public Builder justifications(Justifications chosen) {
      this.justifications = chosen;
      return this;
    }

    public PreExecution build() {
      return new PreExecution(this);
    }

    private Relation sameNumber(int[] numbers) {
      Relation.Builder pairs = Relation.builder(size);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j <= i; j++) {
          if (numbers[i] >= 0 && numbers[i] == numbers[j]) {
            pairs.add(i, j).add(j, i);
          }
        }
      }
      return pairs.build();
    }
  }
}

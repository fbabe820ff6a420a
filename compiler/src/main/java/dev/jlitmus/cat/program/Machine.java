package dev.jlitmus.cat.program;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.base.BaseSet;
import dev.jlitmus.cat.base.PreExecution;
import dev.jlitmus.cat.program.Code.Instruction;
import dev.jlitmus.cat.term.Term;
import dev.jlitmus.cat.term.TermGraph;
import dev.jlitmus.relation.BitRows;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The slots of a program and what executes its code on them. */
final class Machine {
  private final TermGraph graph;
  private final Map<BaseRelation, Integer> bases = new EnumMap<>(BaseRelation.class);
  private final long[][] relations;
  private final long[] low;
  private final long[] high;
  private int size;
  private int words = 1;
  private int length;
  private int capacity;
  private EventSet all = EventSet.EMPTY;

  Machine(TermGraph graph) {
    this.graph = graph;
    this.relations = new long[graph.size()][];
    this.low = new long[graph.size()];
    this.high = new long[graph.size()];
    for (int i = 0; i < graph.size(); i++) {
      if (graph.term(i) instanceof Term.RelationOf(BaseRelation base)) {
        bases.put(base, i);
      }
    }
    reserve(BitRows.length(16));
  }

  private void reserve(int words) {
    if (words > capacity) {
      capacity = words;
      for (int i = 0; i < graph.size(); i++) {
        if (graph.type(i) == Term.Type.RELATION) {
          relations[i] = new long[capacity];
        }
      }
    }
  }

  /** Loads the sets and relations that are known from the program. */
  void load(PreExecution program) {
    size = program.size();
    words = BitRows.words(size);
    length = BitRows.length(size);
    all = EventSet.all(size);
    reserve(length);
    for (int i = 0; i < graph.size(); i++) {
      switch (graph.term(i)) {
        case Term.SetOf(BaseSet base) -> load(i, program.set(base));
        case Term.RelationOf(BaseRelation base) -> load(i, program.relation(base));
        case Term.Everything everything -> load(i, all);
        case Term.Nothing(Term.Type type) -> clear(i, type);
        case Term.Union t -> {}
        case Term.Intersection t -> {}
        case Term.Difference t -> {}
        case Term.Complement t -> {}
        case Term.Identity t -> {}
        case Term.Product t -> {}
        case Term.Restriction t -> {}
        case Term.Composition t -> {}
        case Term.Inverse t -> {}
        case Term.Closure t -> {}
        case Term.Reflexive t -> {}
        case Term.Domain t -> {}
        case Term.Range t -> {}
        case Term.Fixpoint t -> {}
        case Term.Variable t -> {}
        case Term.Choice t -> {}
      }
    }
  }

  void load(BaseRelation base, Relation relation) {
    Integer slot = bases.get(base);
    if (slot != null) {
      load(slot, relation);
    }
  }

  private void load(int slot, Relation relation) {
    if (relation.size() != size) {
      throw new IllegalArgumentException(
          "a relation on %d events where there are %d".formatted(relation.size(), size));
    }
    relation.copyTo(relations[slot]);
  }

  private void load(int slot, EventSet set) {
    low[slot] = set.low();
    high[slot] = set.high();
  }

  private void clear(int slot, Term.Type type) {
    switch (type) {
      case SET -> load(slot, EventSet.EMPTY);
      case RELATION -> Arrays.fill(relations[slot], 0, length, 0);
    }
  }

  int size() {
    return size;
  }

  EventSet set(int slot) {
    return new EventSet(low[slot], high[slot]);
  }

  Relation relation(int slot) {
    return Relation.ofRows(size, relations[slot]);
  }

  /** The rows of a relation, to be written by what resolves choices. */
  long[] rows(int slot) {
    return relations[slot];
  }

  boolean holds(Check check) {
    boolean holds =
        switch (check.property()) {
          case ACYCLIC -> BitRows.isAcyclic(relations[check.slot()], size);
          case IRREFLEXIVE -> BitRows.isIrreflexive(relations[check.slot()], size);
          case EMPTY ->
              check.ofSet()
                  ? (low[check.slot()] | high[check.slot()]) == 0
                  : BitRows.isEmpty(relations[check.slot()], length);
        };
    return holds != check.negated();
  }

  void run(Code code) {
    for (Instruction i : code.instructions()) {
      execute(i);
    }
  }

  private void execute(Instruction i) {
    int target = i.target();
    int a = i.a();
    int b = i.b();
    switch (i.opcode()) {
      case SET_UNION -> put(target, low[a] | low[b], high[a] | high[b]);
      case SET_INTERSECTION -> put(target, low[a] & low[b], high[a] & high[b]);
      case SET_DIFFERENCE -> put(target, low[a] & ~low[b], high[a] & ~high[b]);
      case SET_COMPLEMENT -> put(target, all.low() & ~low[a], all.high() & ~high[a]);
      case DOMAIN -> domain(target, relations[a]);
      case RANGE -> range(target, relations[a]);
      case UNION -> BitRows.union(relations[target], relations[a], relations[b], length);
      case INTERSECTION ->
          BitRows.intersection(relations[target], relations[a], relations[b], length);
      case DIFFERENCE -> BitRows.difference(relations[target], relations[a], relations[b], length);
      case COMPLEMENT -> BitRows.complement(relations[target], relations[a], size);
      case IDENTITY -> BitRows.identity(relations[target], low[a], high[a], size);
      case PRODUCT -> BitRows.product(relations[target], low[a], high[a], low[b], high[b], size);
      case RESTRICTION -> {
        int c = i.c();
        BitRows.restriction(
            relations[target], low[a], high[a], relations[b], low[c], high[c], size);
      }
      case COMPOSITION -> BitRows.compose(relations[target], relations[a], relations[b], size);
      case INVERSE -> BitRows.inverse(relations[target], relations[a], size);
      case CLOSURE -> {
        System.arraycopy(relations[a], 0, relations[target], 0, length);
        BitRows.close(relations[target], size);
      }
      case REFLEXIVE -> {
        System.arraycopy(relations[a], 0, relations[target], 0, length);
        BitRows.addIdentity(relations[target], size);
      }
      case FIXPOINT -> fixpoint(i.loop());
    }
  }

  private void put(int slot, long lowBits, long highBits) {
    low[slot] = lowBits;
    high[slot] = highBits;
  }

  private void domain(int target, long[] rows) {
    long lowBits = 0;
    long highBits = 0;
    for (int i = 0; i < size; i++) {
      boolean related = words == 1 ? rows[i] != 0 : (rows[2 * i] | rows[2 * i + 1]) != 0;
      if (related && i < Long.SIZE) {
        lowBits |= 1L << i;
      } else if (related) {
        highBits |= 1L << i;
      }
    }
    put(target, lowBits, highBits);
  }

  private void range(int target, long[] rows) {
    long lowBits = 0;
    long highBits = 0;
    for (int i = 0; i < size; i++) {
      lowBits |= rows[i * words];
      highBits |= words == 1 ? 0 : rows[2 * i + 1];
    }
    put(target, lowBits, highBits);
  }

  private void fixpoint(Code.Loop loop) {
    for (int variable : loop.variables()) {
      clear(variable, graph.type(variable));
    }
    boolean changed = true;
    while (changed) {
      run(loop.code());
      changed = false;
      for (int i = 0; i < loop.variables().size(); i++) {
        changed |= take(loop.variables().get(i), loop.bodies().get(i));
      }
    }
  }

  /** Copies a slot and says whether that changed anything. */
  private boolean take(int target, int source) {
    if (graph.type(target) == Term.Type.SET) {
      boolean same = low[target] == low[source] && high[target] == high[source];
      put(target, low[source], high[source]);
      return !same;
    }
    boolean same = Arrays.equals(relations[target], 0, length, relations[source], 0, length);
    System.arraycopy(relations[source], 0, relations[target], 0, length);
    return !same;
  }
}

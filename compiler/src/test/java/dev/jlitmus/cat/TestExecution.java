package dev.jlitmus.cat;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.base.BaseSet;
import dev.jlitmus.cat.base.Justifications;
import dev.jlitmus.cat.base.PreExecution;
import dev.jlitmus.relation.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * An execution put together by hand; locations are x = 0 and y = 1, whose initial writes are 0 and
 * 1.
 */
final class TestExecution {
  static final int X = 0;
  static final int Y = 1;

  private record Event(int thread, int location, List<BaseSet> sets) {}

  private record Pair(int from, int to) {}

  private final List<Event> events = new ArrayList<>();
  private final List<Pair> rf = new ArrayList<>();
  private final List<Pair> co = new ArrayList<>();
  private final List<Pair> rmw = new ArrayList<>();
  private final List<Pair> sync = new ArrayList<>();
  private Justifications justifications = Justifications.NONE;

  TestExecution() {
    add(-1, X, BaseSet.W, BaseSet.IW, BaseSet.PLN);
    add(-1, Y, BaseSet.W, BaseSet.IW, BaseSet.PLN);
  }

  int add(int thread, int location, BaseSet... sets) {
    events.add(new Event(thread, location, List.of(sets)));
    return events.size() - 1;
  }

  int write(int thread, int location, BaseSet mode) {
    int write = add(thread, location, BaseSet.W, mode);
    co.add(new Pair(location, write));
    return write;
  }

  int read(int thread, int location, BaseSet mode, int from) {
    int read = add(thread, location, BaseSet.R, mode);
    rf.add(new Pair(from, read));
    return read;
  }

  int fence(int thread, BaseSet kind) {
    return add(thread, -1, BaseSet.F, kind);
  }

  TestExecution from(int write, int read) {
    rf.add(new Pair(write, read));
    return this;
  }

  TestExecution before(int write, int later) {
    co.add(new Pair(write, later));
    return this;
  }

  TestExecution update(int read, int write) {
    rmw.add(new Pair(read, write));
    return this;
  }

  TestExecution synchronize(int from, int to) {
    sync.add(new Pair(from, to));
    return this;
  }

  TestExecution justifiedBy(Justifications chosen) {
    justifications = chosen;
    return this;
  }

  PreExecution program() {
    PreExecution.Builder builder =
        PreExecution.builder(events.size())
            .threads(events.stream().mapToInt(Event::thread).toArray())
            .locations(events.stream().mapToInt(Event::location).toArray())
            .justifications(justifications);
    Relation.Builder po = Relation.builder(events.size());
    for (int i = 0; i < events.size(); i++) {
      for (BaseSet set : events.get(i).sets()) {
        builder.add(set, i);
      }
      for (int j = i + 1; j < events.size(); j++) {
        if (events.get(i).thread() >= 0 && events.get(i).thread() == events.get(j).thread()) {
          po.add(i, j);
        }
      }
    }
    return builder
        .relation(BaseRelation.PO, po.build())
        .relation(BaseRelation.RMW, relation(rmw))
        .relation(BaseRelation.SYNC, relation(sync))
        .build();
  }

  Relation rf() {
    return relation(rf);
  }

  Relation co() {
    return relation(co).closure();
  }

  private Relation relation(List<Pair> pairs) {
    Relation.Builder builder = Relation.builder(events.size());
    pairs.forEach(p -> builder.add(p.from(), p.to()));
    return builder.build();
  }

  boolean isConsistentUnder(String model) {
    Evaluation evaluation = Models.named(model).staged().evaluation();
    return isConsistentIn(evaluation);
  }

  boolean isConsistentIn(Evaluation evaluation) {
    return evaluation.enterProgram(program())
        && evaluation.enterRf(rf())
        && evaluation.enterCo(co());
  }
}

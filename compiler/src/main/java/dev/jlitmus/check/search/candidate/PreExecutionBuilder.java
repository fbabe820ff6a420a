package dev.jlitmus.check.search.candidate;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.base.BaseSet;
import dev.jlitmus.cat.base.Justifications;
import dev.jlitmus.cat.base.PreExecution;
import dev.jlitmus.event.Event;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.Location;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Presents an event structure to a model. Initial writes are in no mode's set: nobody chose a mode
 * for them.
 */
public final class PreExecutionBuilder {

  public PreExecution build(EventStructure structure, Justifications justifications) {
    int size = structure.size();
    PreExecution.Builder builder =
        PreExecution.builder(size)
            .relation(BaseRelation.PO, structure.programOrder())
            .relation(BaseRelation.RMW, structure.update())
            .relation(BaseRelation.DATA, structure.data())
            .relation(BaseRelation.CTRL, structure.control())
            .relation(BaseRelation.SYNC, structure.synchronization())
            .relation(BaseRelation.SO, structure.synchronizationOrder())
            .justifications(justifications);
    int[] threads = new int[size];
    int[] locations = new int[size];
    Arrays.fill(locations, -1);
    List<Location> known = new ArrayList<>();
    for (int id = 0; id < size; id++) {
      threads[id] = structure.thread(id);
      switch (structure.events().get(id)) {
        case Event.Initial initial -> {
          locations[id] = number(known, initial.location());
          builder.add(BaseSet.W, id).add(BaseSet.IW, id);
        }
        case Event.Boundary ignored -> builder.add(BaseSet.S, id);
        case Event.Performed performed -> {
          switch (performed.action()) {
            case Action.Access access -> {
              locations[id] = number(known, access.location());
              access(builder, access, id);
            }
            case Action.OnSynchronizer ignored -> builder.add(BaseSet.S, id);
            case Action.Freeze ignored -> builder.add(BaseSet.FREEZE, id);
            case Action.Fence fence -> builder.add(BaseSet.F, id).add(setOf(fence.kind()), id);
          }
        }
      }
    }
    return builder.threads(threads).locations(locations).build();
  }

  private static int number(List<Location> known, Location location) {
    int number = known.indexOf(location);
    if (number >= 0) {
      return number;
    }
    known.add(location);
    return known.size() - 1;
  }

  private static void access(PreExecution.Builder builder, Action.Access access, int id) {
    builder.add(setOf(access.mode()), id);
    if (isFinal(access.location())) {
      builder.add(BaseSet.FINAL, id);
    }
    switch (access) {
      case Action.Write ignored -> builder.add(BaseSet.W, id);
      case Action.Read read -> {
        builder.add(BaseSet.R, id);
        switch (read.role()) {
          case FAILED, SPURIOUSLY_FAILED -> builder.add(BaseSet.FAILED, id);
          case READ, UPDATE -> {}
        }
      }
    }
  }

  private static boolean isFinal(Location location) {
    return switch (location) {
      case Location.Member member -> member.field().isFinal();
      case Location.Shared ignored -> false;
      case Location.Half ignored -> false;
      case Location.Element ignored -> false;
    };
  }

  private static BaseSet setOf(AccessMode mode) {
    return switch (mode) {
      case PLAIN -> BaseSet.PLN;
      case OPAQUE -> BaseSet.OPQ;
      case ACQUIRE -> BaseSet.ACQ;
      case RELEASE -> BaseSet.REL;
      case VOLATILE -> BaseSet.VOL;
    };
  }

  private static BaseSet setOf(FenceKind kind) {
    return switch (kind) {
      case FULL -> BaseSet.FULL;
      case ACQUIRE -> BaseSet.FACQ;
      case RELEASE -> BaseSet.FREL;
      case LOAD_LOAD -> BaseSet.FLL;
      case STORE_STORE -> BaseSet.FSS;
    };
  }
}

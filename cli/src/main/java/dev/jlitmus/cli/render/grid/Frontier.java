package dev.jlitmus.cli.render.grid;

import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.FamilyMember.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * From which settings on something holds, in the order of the lists. Said only where it is so: when
 * it holds for all members that have none of their settings before those named, and for no others.
 */
public record Frontier(List<FamilyMember> members, List<Boolean> holds) {
  private static final int MOST_NAMED = 2;

  public Frontier {
    members = List.copyOf(members);
    holds = List.copyOf(holds);
  }

  /** {@code throughout}, {@code in no member}, {@code from W=release, R=acquire on}. */
  public String describe() {
    long count = holds.stream().filter(holding -> holding).count();
    if (count == members.size()) {
      return "throughout";
    } else if (count == 0) {
      return "in no member";
    }
    List<FamilyMember> least = least();
    List<Position> axes = members.getFirst().axes();
    boolean ordered = axes.size() == 1 || axes.stream().allMatch(Frontier::isOrdered);
    return ordered && isClosed() && least.size() <= MOST_NAMED
        ? least.stream()
            .map(this::settings)
            .collect(Collectors.joining(" or from ", "from ", " on"))
        : "in %d of %d members".formatted(count, members.size());
  }

  /** A list of single values is read as an order; of pairs only where it is the only list. */
  private static boolean isOrdered(Position axis) {
    return axis.parameters().size() == 1;
  }

  /** Without those that are the first of their lists, which ask for nothing. */
  private String settings(FamilyMember member) {
    List<String> settings = new ArrayList<>();
    for (int axis = 0; axis < member.axes().size(); axis++) {
      Position position = member.axes().get(axis);
      if (index(axis, member) > 0) {
        for (int i = 0; i < position.values().size(); i++) {
          settings.add(position.parameters().get(i) + "=" + position.values().get(i));
        }
      }
    }
    return String.join(", ", settings);
  }

  /** Whether it holds for all that come after one for which it holds. */
  private boolean isClosed() {
    for (int one = 0; one < members.size(); one++) {
      for (int other = 0; other < members.size(); other++) {
        if (holds.get(one) && !holds.get(other) && isBefore(members.get(one), members.get(other))) {
          return false;
        }
      }
    }
    return true;
  }

  private List<FamilyMember> least() {
    List<FamilyMember> least = new ArrayList<>();
    for (int one = 0; one < members.size(); one++) {
      FamilyMember candidate = members.get(one);
      boolean later = false;
      for (int other = 0; other < members.size(); other++) {
        later |= other != one && holds.get(other) && isBefore(members.get(other), candidate);
      }
      if (holds.get(one) && !later) {
        least.add(candidate);
      }
    }
    return least;
  }

  /** On no axis later. */
  private boolean isBefore(FamilyMember one, FamilyMember other) {
    for (int axis = 0; axis < one.axes().size(); axis++) {
      if (index(axis, one) > index(axis, other)) {
        return false;
      }
    }
    return true;
  }

  private int index(int axis, FamilyMember member) {
    List<Position> positions =
        members.stream().map(other -> other.axes().get(axis)).distinct().toList();
    return positions.indexOf(member.axes().get(axis));
  }
}

package dev.jlitmus.cli.render.grid;

import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.FamilyMember.Position;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the members of a family stand in its matrix: the last axis gives the columns, all others
 * together the rows. With one axis there is one column.
 */
public record FamilyGrid(List<FamilyMember> members) {

  public FamilyGrid {
    members = List.copyOf(members);
  }

  public boolean isList() {
    return members.getFirst().axes().size() == 1;
  }

  /** What the rows and the columns stand for: {@code W \ R}. */
  public String corner() {
    List<Position> axes = members.getFirst().axes();
    return isList() ? names(axes) : names(rowAxes(axes)) + " \\ " + names(List.of(axes.getLast()));
  }

  /** In the order of the members. */
  public List<String> rows() {
    return members.stream().map(this::row).distinct().toList();
  }

  public List<String> columns() {
    return members.stream().map(this::column).distinct().toList();
  }

  /** The position of the member that stands there; empty where none does. */
  public OptionalInt at(String row, String column) {
    return IntStream.range(0, members.size())
        .filter(i -> row(members.get(i)).equals(row) && column(members.get(i)).equals(column))
        .findFirst();
  }

  private String row(FamilyMember member) {
    return values(rowAxes(member.axes()));
  }

  private String column(FamilyMember member) {
    return isList() ? "" : values(List.of(member.axes().getLast()));
  }

  private List<Position> rowAxes(List<Position> axes) {
    return isList() ? axes : axes.subList(0, axes.size() - 1);
  }

  private static String names(List<Position> axes) {
    return axes.stream()
        .flatMap(axis -> axis.parameters().stream())
        .collect(Collectors.joining(", "));
  }

  private static String values(List<Position> axes) {
    return axes.stream().flatMap(axis -> axis.values().stream()).collect(Collectors.joining(", "));
  }
}

package dev.jlitmus.result;

import dev.jlitmus.semantic.family.Membership;
import dev.jlitmus.semantic.family.Settings.Assigned;
import dev.jlitmus.semantic.family.Settings.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which member of a family a test is.
 *
 * @param family its name
 * @param axes where the member stands on each, in source order
 */
public record FamilyMember(String family, List<Position> axes) {

  public FamilyMember {
    axes = List.copyOf(axes);
  }

  /**
   * {@code release}, or where parameters vary together {@code release, acquire}.
   *
   * @param parameters of the axis
   * @param values of this member, one a parameter
   */
  public record Position(List<String> parameters, List<String> values) {
    public Position {
      parameters = List.copyOf(parameters);
      values = List.copyOf(values);
    }
  }

  private static Position position(Point point) {
    return new Position(
        point.settings().stream().map(Assigned::name).toList(),
        point.settings().stream().map(Assigned::setting).map(setting -> setting.text()).toList());
  }

  public static FamilyMember of(Membership membership) {
    return new FamilyMember(
        membership.family(),
        membership.settings().axes().stream().map(FamilyMember::position).toList());
  }

  /** The value of each parameter, in source order. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Position axis : axes) {
      for (int i = 0; i < axis.parameters().size(); i++) {
        parameters.put(axis.parameters().get(i), axis.values().get(i));
      }
    }
    return parameters;
  }
}

package dev.jlitmus.cli.render.family;

import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.grid.Frontier;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.ModelColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says from which settings on an outcome cannot be, by each model; of members that have it. */
final class ModelFrontiers {
  private final List<MemberRows> members;

  ModelFrontiers(List<MemberRows> members) {
    this.members = members;
  }

  /** {@code forbidden by java from W=release, R=acquire on · by x86 throughout}. */
  String describe(Outcome outcome) {
    List<MemberRows> having =
        members.stream().filter(member -> member.row(outcome).isPresent()).toList();
    Map<String, List<String>> models = new LinkedHashMap<>();
    for (ModelColumn model : members.getFirst().models()) {
      List<Boolean> forbidden =
          having.stream().map(member -> member.isForbiddenBy(model.model(), outcome)).toList();
      Frontier frontier = new Frontier(having.stream().map(MemberRows::member).toList(), forbidden);
      models
          .computeIfAbsent(frontier.describe(), where -> new ArrayList<>())
          .add(Printable.of(model.model()));
    }
    List<String> parts = new ArrayList<>();
    models.forEach((where, names) -> parts.add("by " + String.join(", ", names) + " " + where));
    return parts.isEmpty() ? "" : "forbidden " + String.join(" · ", parts);
  }
}

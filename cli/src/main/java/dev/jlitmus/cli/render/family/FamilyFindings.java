package dev.jlitmus.cli.render.family;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says once what models found of several members, in the words for the first of them. */
public final class FamilyFindings {

  private record Place(Code code, String headline, Span span) {}

  private record Found(Diagnostic first, List<String> members) {}

  /** Of one test, or of the members of one family. */
  public List<Diagnostic> merge(FamilyGroup<CheckRecord> group) {
    Map<Place, Found> findings = new LinkedHashMap<>();
    for (CheckRecord test : group.results()) {
      for (Diagnostic finding : test.findings()) {
        findings
            .computeIfAbsent(
                new Place(finding.code(), finding.headline(), finding.span()),
                place -> new Found(finding, new ArrayList<>()))
            .members()
            .add(test.test());
      }
    }
    return findings.values().stream().map(found -> told(found, group)).toList();
  }

  private static Diagnostic told(Found found, FamilyGroup<CheckRecord> group) {
    if (!group.isFamily() || found.members().size() == group.results().size()) {
      return found.first();
    }
    int others = found.members().size() - 1;
    String rest =
        switch (others) {
          case 0 -> "";
          case 1 -> " and in another member";
          default -> " and in %,d other members".formatted(others);
        };
    return found.first().withHelp("so it is in " + found.members().getFirst() + rest);
  }
}

package dev.jlitmus.semantic.typing.clause;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.clause.ModelName;
import dev.jlitmus.semantic.clause.RaceClause;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types what a test says of models and of data races, both of which only the checker judges. */
public final class ModelClauseTyper {
  private final Diagnostics diagnostics;

  public ModelClauseTyper(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** {@code model java, x86;}, which may be said in several parts. */
  public List<ModelName> models(List<Member.ModelMember> members) {
    return once(members.stream().flatMap(member -> member.models().stream()).toList());
  }

  /** Each name once. */
  List<ModelName> once(List<Name> names) {
    Map<String, Span> places = new HashMap<>();
    List<ModelName> models = new ArrayList<>();
    for (Name name : names) {
      Span first = places.putIfAbsent(name.text(), name.span());
      if (first == null) {
        models.add(new ModelName(name.span(), name.text()));
      } else {
        diagnostics.add(
            Diagnostic.of(
                    Code.L309,
                    name.span(),
                    "model '" + name.text() + "' is named twice",
                    "named again")
                .withLabel(first, "the first time"));
      }
    }
    return models;
  }

  public Optional<RaceClause> races(List<Member.RaceMember> members) {
    for (Member.RaceMember second : members.stream().skip(1).toList()) {
      diagnostics.add(
          Diagnostic.of(Code.L308, second.span(), "a test says of races once", "a second time")
              .withLabel(members.getFirst().span(), "the first"));
    }
    return members.stream().findFirst().flatMap(this::race);
  }

  private Optional<RaceClause> race(Member.RaceMember race) {
    return switch (race.kind()) {
      case REQUIRED -> Optional.of(new RaceClause(race.span(), true, race.description()));
      case FORBIDDEN -> Optional.of(new RaceClause(race.span(), false, race.description()));
      case ALLOWED, INTERESTING -> {
        diagnostics.add(
            Diagnostic.of(
                    Code.L307,
                    race.span(),
                    "a race is 'required' or 'forbidden'",
                    "says nothing that could be wrong")
                .withHelp("without a clause a test may have races or not"));
        yield Optional.empty();
      }
    };
  }
}

package dev.jlitmus.semantic.typing.clause;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.clause.ModelSet;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.family.Settings;
import dev.jlitmus.semantic.names.ClauseNames;
import dev.jlitmus.semantic.typing.declaration.TestMembers;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.syntax.Guard;
import dev.jlitmus.syntax.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types what a test says of its outcomes. */
public final class ClauseTyper {
  private final TestMembers members;
  private final Settings settings;
  private final Diagnostics diagnostics;

  /**
   * @param settings of the family's parameters, which guards may name
   */
  public ClauseTyper(TestMembers members, Settings settings, Diagnostics diagnostics) {
    this.members = members;
    this.settings = settings;
    this.diagnostics = diagnostics;
  }

  /**
   * Those that say something here. All are typed, so that every member of a family has the same
   * columns and a mistake is told whatever the guard says.
   */
  public List<Clause> clauses(ClauseNames names) {
    ExpressionTyper expressions = new ExpressionTyper(names, diagnostics);
    List<Clause> typed = new ArrayList<>();
    for (Member.ClauseMember clause : members.clauses()) {
      Clause.Kind kind =
          switch (clause.kind()) {
            case FORBIDDEN -> Clause.Kind.FORBIDDEN;
            case ALLOWED -> Clause.Kind.ALLOWED;
            case INTERESTING -> Clause.Kind.INTERESTING;
            case REQUIRED -> Clause.Kind.REQUIRED;
          };
      Optional<Expression> condition = expressions.condition(clause.condition(), Code.L301);
      Optional<ModelSet> models = models(clause.guard());
      if (condition.isPresent() && models.filter(said -> !said.isEmpty()).isPresent()) {
        typed.add(
            new Clause(clause.span(), kind, condition.get(), clause.description(), models.get()));
      }
    }
    return typed;
  }

  private Optional<ModelSet> models(Optional<Guard> guard) {
    GuardTyper guards = new GuardTyper(settings, diagnostics);
    return guard.map(guards::models).orElse(Optional.of(ModelSet.ALL));
  }

  /** What is said of races where the guard holds, which cannot depend on the model. */
  public List<Member.RaceMember> racesHere() {
    List<Member.RaceMember> here = new ArrayList<>();
    for (Member.RaceMember race : members.races()) {
      Optional<ModelSet> models = models(race.guard());
      if (models.filter(ModelSet.ALL::equals).isPresent()) {
        here.add(race);
      } else if (models.filter(said -> !said.isEmpty()).isPresent()) {
        diagnostics.add(
            Diagnostic.of(
                    Code.L303,
                    race.guard().map(Guard::span).orElse(race.span()),
                    "what is said of races is said under every model",
                    "names models")
                .withHelp("the guard may speak of the family's parameters"));
      }
    }
    return here;
  }

  public Otherwise otherwise() {
    for (Member.OtherwiseMember second : members.otherwises().stream().skip(1).toList()) {
      diagnostics.add(
          Diagnostic.of(Code.L304, second.span(), "a test has one 'otherwise'", "a second one")
              .withLabel(members.otherwises().getFirst().span(), "the first"));
    }
    return members.otherwises().stream()
        .findFirst()
        .map(otherwise ->
            switch (otherwise.grade()) {
              case MODEL -> Otherwise.MODEL;
              case FORBIDDEN -> Otherwise.FORBIDDEN;
              case ALLOWED -> Otherwise.ALLOWED;
            })
        .orElse(Otherwise.MODEL);
  }
}

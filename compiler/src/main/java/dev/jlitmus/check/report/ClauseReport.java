package dev.jlitmus.check.report;

import dev.jlitmus.check.ClauseFindings;
import dev.jlitmus.check.ModelAnswer;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.Contradiction;
import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.Clause;
import java.util.ArrayList;
import java.util.List;

/**
 * Says which clauses a model contradicts, and which match nothing. Clauses are held to the models
 * that the test names, or else to the first that the user names; to another only where the clause
 * itself names it.
 */
final class ClauseReport {

  List<Diagnostic> report(TestVerdicts verdicts) {
    LitmusTest test = verdicts.test();
    ClauseFindings findings = new ClauseFindings(test);
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Clause clause : findings.neverMatching()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L422,
                  clause.condition().span(),
                  "no outcome of the test can be so, whatever the model",
                  "never matches")
              .withHelp("look at the values that the threads write"));
    }
    boolean first = true;
    for (ModelAnswer answer : verdicts.answers()) {
      String model = answer.model().name();
      boolean held = test.models().isEmpty() ? first : names(test, model);
      for (Contradiction contradiction : findings.contradictions(answer)) {
        if (held || singlesOut(contradiction, model)) {
          diagnostics.add(diagnostic(test, contradiction));
        }
      }
      first = false;
    }
    return diagnostics;
  }

  private static boolean names(LitmusTest test, String model) {
    return test.models().stream().anyMatch(named -> named.name().equals(model));
  }

  private static boolean singlesOut(Contradiction contradiction, String model) {
    return switch (contradiction) {
      case Contradiction.Possible possible -> possible.clause().models().singlesOut(model);
      case Contradiction.Impossible impossible -> impossible.clause().models().singlesOut(model);
      case Contradiction.RestPossible ignored -> false;
    };
  }

  private static Diagnostic diagnostic(LitmusTest test, Contradiction contradiction) {
    return switch (contradiction) {
      case Contradiction.Possible possible ->
          Diagnostic.of(
                  Code.L420,
                  possible.clause().condition().span(),
                  "'%s' here, but model %s allows it"
                      .formatted(possible.clause().kind().keyword(), possible.model()),
                  "allowed: " + possible.outcome())
              .withHelp("one way: " + new BriefWitness().describe(possible.witness()))
              .withHelp(more(test, possible.outcome(), possible.model()));
      case Contradiction.RestPossible rest ->
          Diagnostic.of(
                  Code.L420,
                  test.span(),
                  "'otherwise forbidden' in this test, but model %s allows an outcome that no"
                          .formatted(rest.model())
                      + " clause matches",
                  "allowed: " + rest.outcome())
              .withHelp("one way: " + new BriefWitness().describe(rest.witness()))
              .withHelp(more(test, rest.outcome(), rest.model()));
      case Contradiction.Impossible impossible ->
          Diagnostic.of(
                  Code.L421,
                  impossible.clause().condition().span(),
                  "'%s' here, but model %s forbids it"
                      .formatted(impossible.clause().kind().keyword(), impossible.model()),
                  "forbidden: " + impossible.outcome())
              .withHelp(
                  impossible
                      .verdict()
                      .reason()
                      .map(ClauseReport::reason)
                      .orElse("no execution ends so"))
              .withHelp(more(test, impossible.outcome(), impossible.model()));
    };
  }

  private static String reason(Refutation refutation) {
    return switch (refutation) {
      case Refutation.NoExecution none -> none.why();
      case Refutation.LeavesLoop leaves -> leaves.why();
      case Refutation.Violated violated ->
          "it violates the axiom '%s' of model %s".formatted(violated.axiom(), violated.model());
    };
  }

  private static String more(LitmusTest test, Outcome outcome, String model) {
    return "more: jlitmus explain '%s#%s' '%s' --model %s"
        .formatted(test.span().file().name(), test.name(), outcome, model);
  }
}

package dev.jlitmus.check;

import dev.jlitmus.check.outcome.PossibleOutcomes;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.DomainFixpoint;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.grade.Grading;
import dev.jlitmus.result.verdict.Contradiction;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.result.verdict.Witness;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Compares a test's clauses with the outcomes that it can have by its value domains and with those
 * that a model allows. Each outcome is graded by the first clause that matches it, and only that
 * clause is held to it.
 */
public final class ClauseFindings {
  private static final int MOST_OUTCOMES = 20_000;
  private static final long WORK = 400_000;

  private final LitmusTest test;
  private final Grading grading;
  private final Optional<SortedSet<Outcome>> possible;
  private final boolean cut;

  public ClauseFindings(LitmusTest test) {
    this.test = test;
    this.grading = new Grading(test);
    WorkLimit limit = new WorkLimit(WORK);
    Optional<Behaviours> behaviours =
        new DomainFixpoint(limit)
            .behaviours(test)
            .filter(found -> !found.domain().isApproximated());
    this.cut = behaviours.filter(Behaviours::areCut).isPresent();
    this.possible =
        behaviours.flatMap(found -> new PossibleOutcomes(test, found, MOST_OUTCOMES, limit).all());
  }

  /**
   * The clauses that match no possible outcome; none where there are too many to list, or where
   * loops may go on to others.
   */
  public List<Clause> neverMatching() {
    return possible
        .filter(outcomes -> !cut)
        .map(outcomes ->
            claims().stream()
                .filter(clause -> outcomes.stream().noneMatch(o -> grading.matches(clause, o)))
                .toList())
        .orElseGet(List::of);
  }

  /** What the model contradicts: clauses in source order, then {@code otherwise forbidden}. */
  public List<Contradiction> contradictions(ModelAnswer answer) {
    List<Contradiction> found = new ArrayList<>();
    Grading grading = new Grading(test, answer.model().name());
    for (Clause clause : claims()) {
      Optional<Contradiction> contradiction =
          switch (clause.kind()) {
            case FORBIDDEN -> allowedThough(clause, grading, answer);
            case ALLOWED, INTERESTING, REQUIRED -> noneAllowed(clause, grading, answer);
          };
      contradiction.ifPresent(found::add);
    }
    restAllowed(grading, answer).ifPresent(found::add);
    return found;
  }

  /** A test of herdtools asks where ours claim: whatever the answer is, it contradicts nothing. */
  private List<Clause> claims() {
    return test.herd().isPresent() ? List.of() : test.clauses();
  }

  private Optional<Contradiction> allowedThough(
      Clause clause, Grading grading, ModelAnswer answer) {
    return answer.allowed().stream()
        .filter(outcome -> grades(clause, grading, outcome))
        .findFirst()
        .flatMap(outcome ->
            witness(answer, outcome)
                .map(witness ->
                    new Contradiction.Possible(clause, answer.model().name(), outcome, witness)));
  }

  private Optional<Contradiction> restAllowed(Grading grading, ModelAnswer answer) {
    return switch (test.otherwise()) {
      case FORBIDDEN ->
          answer.allowed().stream()
              .filter(outcome -> grading.first(outcome).isEmpty())
              .flatMap(outcome ->
                  witness(answer, outcome).stream()
                      .map(witness ->
                          new Contradiction.RestPossible(answer.model().name(), outcome, witness)))
              .<Contradiction>map(rest -> rest)
              .findFirst();
      case MODEL, ALLOWED -> Optional.empty();
    };
  }

  private static Optional<Witness> witness(ModelAnswer answer, Outcome outcome) {
    return switch (answer.verdict(outcome)) {
      case Verdict.Allowed allowed -> Optional.of(allowed.witness());
      case Verdict.Forbidden ignored -> Optional.empty();
      case Verdict.Undecided ignored -> Optional.empty();
      case Verdict.NotInModel ignored -> Optional.empty();
      case Verdict.LimitReached ignored -> Optional.empty();
    };
  }

  /** A finding only where every outcome that the clause grades is forbidden for certain. */
  private Optional<Contradiction> noneAllowed(Clause clause, Grading grading, ModelAnswer answer) {
    if (answer.allowed().stream().anyMatch(outcome -> grades(clause, grading, outcome))) {
      return Optional.empty();
    }
    Optional<Contradiction> finding = Optional.empty();
    for (Outcome outcome : possible.map(List::copyOf).orElseGet(List::of)) {
      if (grades(clause, grading, outcome)) {
        switch (answer.explained(outcome)) {
          case Verdict.Forbidden forbidden -> {
            if (forbidden.bounded()) {
              return Optional.empty();
            }
            finding =
                finding.or(() ->
                    Optional.of(
                        new Contradiction.Impossible(
                            clause, answer.model().name(), outcome, forbidden)));
          }
          case Verdict.Allowed ignored -> {
            return Optional.empty();
          }
          case Verdict.Undecided ignored -> {
            return Optional.empty();
          }
          case Verdict.NotInModel ignored -> {
            return Optional.empty();
          }
          case Verdict.LimitReached ignored -> {
            return Optional.empty();
          }
        }
      }
    }
    return finding;
  }

  private static boolean grades(Clause clause, Grading grading, Outcome outcome) {
    return grading.first(outcome).filter(clause::equals).isPresent();
  }
}

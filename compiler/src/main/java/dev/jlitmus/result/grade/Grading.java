package dev.jlitmus.result.grade;

import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Expected;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Evaluator;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a test's clauses say of outcomes: the first clause that matches decides, and where none does
 * the test's {@code otherwise}. A condition that would throw in Java does not match.
 */
public final class Grading {
  /** What a test is judged by that names no model. */
  public static final String USUAL_MODEL = "java";

  private final LitmusTest test;
  private final List<Clause> clauses;
  private final Map<Variable, Integer> columns = new HashMap<>();

  /** By the model that the test names first. */
  public Grading(LitmusTest test) {
    this(test, test.models().isEmpty() ? USUAL_MODEL : test.models().getFirst().name());
  }

  /**
   * By a model.
   *
   * @param model clauses that are said under others only say nothing
   */
  public Grading(LitmusTest test, String model) {
    this.test = test;
    this.clauses =
        test.clauses().stream().filter(clause -> clause.models().contains(model)).toList();
    for (Column column : test.columns()) {
      columns.put(column, columns.size());
    }
  }

  public Expected expected(Outcome outcome) {
    Optional<Clause> first = first(outcome);
    if (first.isPresent()) {
      Clause clause = first.get();
      Expectation expectation =
          switch (clause.kind()) {
            case FORBIDDEN -> Expectation.FORBIDDEN;
            case ALLOWED -> Expectation.ALLOWED;
            case INTERESTING -> Expectation.INTERESTING;
            case REQUIRED -> Expectation.REQUIRED;
          };
      return new Expected(expectation, clause.description());
    }
    return switch (test.otherwise()) {
      case MODEL -> new Expected(Expectation.MODEL, "");
      case FORBIDDEN -> new Expected(Expectation.FORBIDDEN, "");
      case ALLOWED -> new Expected(Expectation.ALLOWED, "");
    };
  }

  /** Those that say something under the model, in source order. */
  public List<Clause> clauses() {
    return clauses;
  }

  /** The clause that grades the outcome. */
  public Optional<Clause> first(Outcome outcome) {
    return clauses.stream().filter(clause -> matches(clause, outcome)).findFirst();
  }

  /** Whether the clause's condition holds of the outcome. */
  public boolean matches(Clause clause, Outcome outcome) {
    return holds(clause.condition(), outcome);
  }

  /** Whether a condition over the test's columns holds of the outcome. */
  public boolean holds(Expression condition, Outcome outcome) {
    try {
      return new Evaluator(new OutcomeEnvironment(outcome)).evaluate(condition).isTrue();
    } catch (ThrownException exception) {
      return false;
    }
  }

  private final class OutcomeEnvironment implements Evaluator.Environment {
    private final Outcome outcome;

    OutcomeEnvironment(Outcome outcome) {
      this.outcome = outcome;
    }

    @Override
    public Value variable(Variable variable) {
      Integer column = columns.get(variable);
      if (column == null) {
        throw new IllegalStateException(variable.name() + " is no column");
      }
      return outcome.values().get(column);
    }

    @Override
    public Value read(Expression.Read read, List<Value> operands) {
      throw new IllegalStateException("a condition reads memory");
    }

    @Override
    public Value update(Expression.Update update, List<Value> operands, List<Value> arguments) {
      throw new IllegalStateException("a condition writes memory");
    }
  }
}

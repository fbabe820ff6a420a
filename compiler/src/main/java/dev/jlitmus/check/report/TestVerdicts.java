package dev.jlitmus.check.report;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.check.ModelAnswer;
import dev.jlitmus.check.ModelChecker;
import dev.jlitmus.check.ending.UnnamedExceptions;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.ModelColumn;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.semantic.LitmusTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What several models say of one test: computed once, asked often. */
public final class TestVerdicts {
  private final LitmusTest test;
  private final ModelChecker checker;
  private final List<ModelAnswer> answers;

  /**
   * @param models the first grades
   */
  public TestVerdicts(LitmusTest test, List<CatModel> models, SearchLimits limits) {
    this.test = test;
    this.checker = new ModelChecker(limits);
    this.answers = models.stream().map(this::answer).toList();
  }

  public LitmusTest test() {
    return test;
  }

  /** In the order of the models. */
  public List<ModelAnswer> answers() {
    return answers;
  }

  /** What a further model says. */
  public ModelAnswer answer(CatModel model) {
    return checker.check(test, model);
  }

  /** How code can end, by the first model, that no clause speaks of. */
  List<UnnamedExceptions.Thrown> unnamedExceptions() {
    return checker.unnamedExceptions(test, answers.getFirst().model());
  }

  /** All outcomes that one of the models allows. */
  public SortedSet<Outcome> allowed() {
    SortedSet<Outcome> allowed = new TreeSet<>();
    answers.forEach(answer -> allowed.addAll(answer.allowed()));
    return allowed;
  }

  /** A column a model. */
  public List<ModelColumn> columns(Collection<Outcome> outcomes) {
    List<ModelColumn> columns = new ArrayList<>();
    for (ModelAnswer answer : answers) {
      SortedMap<Outcome, Verdict> verdicts = new TreeMap<>();
      outcomes.forEach(outcome -> verdicts.put(outcome, answer.verdict(outcome)));
      columns.add(
          new ModelColumn(
              answer.model().name(),
              verdicts,
              answer.problem(),
              List.copyOf(answer.flags()),
              answer.bound()));
    }
    return columns;
  }
}

package dev.jlitmus.check;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Evaluator;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.SynchronizerUses;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Continues a thread in another that begins by waiting for its last write, as a compiler may. The
 * accesses are then one thread's, and fewer of its writes may depend on what it reads: causality
 * test cases 19 and 20 (Pugh and others, 2004) are allowed for that reason.
 */
final class ThreadInlining {
  private ThreadInlining() {}

  /**
   * The test with two of its threads made one, in each way; none where outcomes show how threads
   * end, or {@code join} tells threads apart.
   */
  static List<LitmusTest> of(LitmusTest test) {
    List<LitmusTest> inlined = new ArrayList<>();
    if (test.join().isEmpty()
        && !SynchronizerUses.in(test)
        && test.columns().stream().noneMatch(ThreadInlining::isEnding)) {
      for (ThreadBody waiting : test.threads()) {
        for (ThreadBody first : test.threads()) {
          if (waitsForEnd(waiting, first)) {
            inlined.add(test.withThreads(continued(test.threads(), first, waiting)));
          }
        }
      }
    }
    return inlined;
  }

  private static boolean isEnding(Column column) {
    return switch (column) {
      case Column.Ending ignored -> true;
      case Column.Register ignored -> false;
      case Column.FinalValue ignored -> false;
      case Column.FinalMember ignored -> false;
    };
  }

  /** Whether the thread begins by waiting, and the last write of the other is enough for it. */
  private static boolean waitsForEnd(ThreadBody waiting, ThreadBody first) {
    return !waiting.body().isEmpty()
        && !first.body().isEmpty()
        && waiting.body().getFirst() instanceof Statement.Await await
        && first.body().getLast() instanceof Statement.Write last
        && isAbout(last.place(), await.condition())
        && ConstantExpression.value(last.value())
            .map(value -> value.to(last.place().type()))
            .filter(value -> holds(await.condition(), value))
            .isPresent();
  }

  /** Whether all that the condition depends on is what the place holds. */
  private static boolean isAbout(Place place, Expression condition) {
    return switch (condition) {
      case Expression.Read read -> read.place().equals(place);
      case Expression.Constant ignored -> true;
      case Expression.Unary ignored -> partsAreAbout(place, condition);
      case Expression.Binary ignored -> partsAreAbout(place, condition);
      case Expression.Conditional ignored -> partsAreAbout(place, condition);
      case Expression.Cast ignored -> partsAreAbout(place, condition);
      case Expression.Use ignored -> false;
      case Expression.Update ignored -> false;
      case Expression.Call ignored -> false;
      case Expression.Operate ignored -> false;
      case Expression.New ignored -> false;
      case Expression.NewArray ignored -> false;
      case Expression.NewSynchronizer ignored -> false;
      case Expression.Length ignored -> false;
    };
  }

  private static boolean partsAreAbout(Place place, Expression condition) {
    return Parts.of(condition).stream().allMatch(part -> isAbout(place, part));
  }

  private static boolean holds(Expression condition, Value value) {
    try {
      return new Evaluator(new OnePlace(value)).evaluate(condition).isTrue();
    } catch (ThrownException divisionByZero) {
      return false;
    }
  }

  private static List<ThreadBody> continued(
      List<ThreadBody> threads, ThreadBody first, ThreadBody waiting) {
    List<Statement> both = new ArrayList<>(first.body());
    both.addAll(waiting.body().subList(1, waiting.body().size()));
    List<ThreadBody> result = new ArrayList<>(threads);
    result.set(threads.indexOf(first), new ThreadBody(first.span(), first.name(), both));
    result.remove(waiting);
    return result;
  }

  /** A memory of one place. */
  private record OnePlace(Value value) implements Evaluator.Environment {
    @Override
    public Value read(Expression.Read read, List<Value> operands) {
      return value;
    }

    @Override
    public Value variable(Variable variable) {
      throw new IllegalStateException(variable.name());
    }

    @Override
    public Value update(Expression.Update update, List<Value> operands, List<Value> arguments) {
      throw new IllegalStateException(update.toString());
    }
  }
}

package dev.jlitmus.semantic.bench;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.flow.Deep;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what of a measure means something else when it is repeated: a loop that waits for another
 * thread, which waits once and then never or for ever, a compare-and-set that only the first
 * repetition can win, and operations on synchronizers that nothing makes up for.
 */
public final class Repetition {
  private Repetition() {}

  /** What is wrong with repeating the threads; an error where it cannot be done. */
  public static List<Diagnostic> check(List<ThreadBody> threads) {
    List<Diagnostic> found = new ArrayList<>();
    List<Statement> all =
        threads.stream().flatMap(thread -> Deep.statements(thread.body())).distinct().toList();
    for (Statement statement : all) {
      if (statement instanceof Statement.Loop loop && waits(loop)) {
        found.add(
            waiting(
                loop.test().map(Expression::span).orElse(loop.span()),
                "only another thread's write ends this loop"));
      }
      if (statement instanceof Statement.Await && !writes(statement)) {
        found.add(waiting(statement.span(), "only another thread's write ends this wait"));
      }
    }
    all.stream()
        .flatMap(Deep::expressions)
        .flatMap(expression -> update(expression).stream())
        .filter(update -> succeedsOnce(update, all))
        .map(Repetition::once)
        .distinct()
        .forEach(found::add);
    found.addAll(Blocking.check(threads));
    return found;
  }

  static Diagnostic waiting(Span place, String label) {
    return Diagnostic.of(
            Code.L350, place, "a measure that waits for another thread cannot be repeated", label)
        .withHelp("measure what happens once the wait is over");
  }

  private static Diagnostic once(Expression.Update update) {
    return Diagnostic.of(
            Code.L351,
            update.span(),
            "this succeeds once, and what is measured is that it fails",
            "nothing puts the old value back")
        .withHelp("compare with the value that is written, or write the old one back");
  }

  /** Whether the loop leaves what it reads of the shared memory as it is, and ends by it. */
  private static boolean waits(Statement.Loop loop) {
    List<Statement> body = Deep.statements(List.of(loop)).toList();
    if (body.stream().anyMatch(Repetition::writes)) {
      return false;
    }
    Set<Variable> read = new HashSet<>();
    int known;
    do {
      known = read.size();
      body.forEach(statement -> assigned(statement, read).ifPresent(read::add));
    } while (read.size() > known);
    return dependsOnMemory(loop, read)
        || (endless(loop) && body.stream().anyMatch(inner -> dependsOnMemory(inner, read)));
  }

  private static boolean endless(Statement.Loop loop) {
    return loop.test().map(test -> ConstantExpression.value(test).isPresent()).orElse(true);
  }

  /** Whether the statement goes on by what was read of the shared memory. */
  private static boolean dependsOnMemory(Statement statement, Set<Variable> read) {
    boolean decides = statement instanceof Statement.If || statement instanceof Statement.Loop;
    return decides && Parts.expressions(statement).stream().anyMatch(test -> isRead(test, read));
  }

  /** What the statement puts into a variable that was read, or computed from what was. */
  private static Optional<Variable> assigned(Statement statement, Set<Variable> read) {
    Optional<Variable> target =
        statement instanceof Statement.Assign assign
            ? Optional.of(assign.target())
            : statement instanceof Statement.Declare declare
                ? Optional.of(declare.local())
                : Optional.empty();
    return target.filter(
        variable -> Parts.expressions(statement).stream().anyMatch(value -> isRead(value, read)));
  }

  private static boolean isRead(Expression expression, Set<Variable> read) {
    return Deep.expressions(expression)
        .anyMatch(part ->
            part instanceof Expression.Read
                || (part instanceof Expression.Use use && read.contains(use.variable()))
                || Deep.called(part)
                    .flatMap(inner -> Parts.expressions(inner).stream())
                    .anyMatch(inner -> isRead(inner, read)));
  }

  private static boolean writes(Statement statement) {
    return written(statement).findAny().isPresent();
  }

  private static Stream<Place> written(Statement statement) {
    Stream<Place> updated =
        Deep.expressions(statement)
            .flatMap(expression -> update(expression).stream())
            .map(Expression.Update::place);
    return statement instanceof Statement.Write write
        ? Stream.concat(Stream.of(write.place()), updated)
        : updated;
  }

  private static Optional<Expression.Update> update(Expression expression) {
    return expression instanceof Expression.Update update ? Optional.of(update) : Optional.empty();
  }

  /** Whether it changes one constant into another, and is all that writes the location. */
  private static boolean succeedsOnce(Expression.Update update, List<Statement> all) {
    if (!update.operation().isConditional()) {
      return false;
    }
    Optional<?> expected = ConstantExpression.value(update.arguments().getFirst());
    Optional<?> replacement = ConstantExpression.value(update.arguments().getLast());
    long writes = all.stream().flatMap(Repetition::written).filter(update.place()::equals).count();
    return expected.isPresent()
        && replacement.isPresent()
        && !expected.equals(replacement)
        && writes == 1;
  }
}

package dev.jlitmus.semantic.bench;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what one repetition of a thread does to synchronizers: how often it takes a lock more than
 * it lets it go, how many values it puts into a channel more than it takes out. All paths have to
 * come to the same count; where that cannot be seen, a diagnostic says so.
 */
final class Balance {
  private final Map<Counted, Course> courses = new LinkedHashMap<>();
  private final List<Diagnostic> said = new ArrayList<>();

  /** The counts but 0 on the path that is followed; empty behind a jump. */
  private Optional<Map<Counted, Integer>> now = Optional.of(Map.of());

  /** Those with which the innermost loop began its round. */
  private Optional<Map<Counted, Integer>> round = Optional.empty();

  /** Those with which the body, or the method that is called, ends. */
  private List<Map<Counted, Integer>> ends = new ArrayList<>();

  /**
   * How a count goes during a repetition, from 0.
   *
   * @param net at the end
   * @param low the least
   * @param high the greatest
   * @param first the first operation that changes it
   */
  record Course(int net, int low, int high, Span first) {}

  private Balance() {}

  /** Of a thread. */
  static Balance of(List<Statement> body) {
    Balance balance = new Balance();
    balance.walk(body);
    balance.end(body);
    Map<Counted, Integer> last = balance.now.orElse(Map.of());
    balance.courses.replaceAll((counted, course) ->
        new Course(last.getOrDefault(counted, 0), course.low(), course.high(), course.first()));
    return balance;
  }

  /** In the order of their first use. */
  Map<Counted, Course> courses() {
    return courses;
  }

  /** Where a count depends on what is not known. */
  List<Diagnostic> said() {
    return said;
  }

  private void walk(List<Statement> statements) {
    statements.forEach(this::walk);
  }

  private void walk(Statement statement) {
    switch (statement) {
      case Statement.If choice -> walk(choice);
      case Statement.Loop loop -> walk(loop);
      case Statement.Return jump -> {
        evaluate(jump);
        now.ifPresent(ends::add);
        now = Optional.empty();
      }
      case Statement.Break jump -> leave(jump);
      case Statement.Continue jump -> leave(jump);
      case Statement.Operate operate -> {
        evaluate(operate);
        operate(operate.span(), operate.call());
      }
      case Statement.Call call -> {
        evaluate(call);
        call(call.invocation().method().body());
      }
      case Statement other -> {
        evaluate(other);
        walk(Parts.statements(other));
      }
    }
  }

  private void leave(Statement.Jump jump) {
    if (now.isPresent() && !now.equals(round)) {
      said.add(unclear(jump.span(), "leaves the loop with another count than it began with"));
    }
    now = Optional.empty();
  }

  /** A method's {@code return} goes on behind the call. */
  private void call(List<Statement> body) {
    List<Map<Counted, Integer>> outer = ends;
    ends = new ArrayList<>();
    walk(body);
    end(body);
    ends = outer;
  }

  private void end(List<Statement> body) {
    now.ifPresent(ends::add);
    if (ends.stream().distinct().count() > 1) {
      said.add(unclear(body.getLast().span(), "not every way to here comes to the same count"));
    }
    now = ends.stream().findFirst();
  }

  private void walk(Statement.If choice) {
    Optional<Attempt> attempt = attempt(choice.condition());
    if (attempt.isEmpty()) {
      evaluate(choice);
    }
    Optional<Map<Counted, Integer>> before = now;
    attempt.filter(Attempt::succeedsInThen).ifPresent(this::succeed);
    walk(choice.then());
    Optional<Map<Counted, Integer>> afterThen = now;
    now = before;
    attempt.filter(other -> !other.succeedsInThen()).ifPresent(this::succeed);
    walk(choice.otherwise());
    if (afterThen.isPresent() && now.isPresent() && !afterThen.equals(now)) {
      said.add(unclear(choice.span(), "its branches do not come to the same count"));
    }
    now = afterThen.or(() -> now);
  }

  /** Nothing may be left over from one round to the next. */
  private void walk(Statement.Loop loop) {
    Optional<Map<Counted, Integer>> outer = round;
    Optional<Map<Counted, Integer>> before = now;
    round = now;
    evaluate(loop);
    walk(Parts.statements(loop));
    if (now.isPresent() && !now.equals(before)) {
      said.add(unclear(loop.span(), "each round changes the count"));
    }
    round = outer;
    now = before;
  }

  /** A {@code tryLock} as a condition, of which each branch knows whether it succeeded. */
  private record Attempt(Span span, SyncCall call, boolean succeedsInThen) {}

  private static Optional<Attempt> attempt(Expression condition) {
    if (condition instanceof Expression.Operate operate
        && SyncEffect.isAttempt(operate.call().method())) {
      return Optional.of(new Attempt(operate.span(), operate.call(), true));
    }
    return condition instanceof Expression.Unary not && not.operator() == UnaryOperator.NOT
        ? attempt(not.operand()).map(of -> new Attempt(of.span(), of.call(), !of.succeedsInThen()))
        : Optional.empty();
  }

  private void succeed(Attempt attempt) {
    count(attempt.span(), attempt.call(), SyncEffect.of(attempt.call()));
  }

  private void evaluate(Statement statement) {
    Parts.expressions(statement).forEach(this::evaluate);
  }

  private void evaluate(Expression expression) {
    Parts.of(expression).forEach(this::evaluate);
    if (expression instanceof Expression.Operate operate) {
      operate(operate.span(), operate.call());
    }
    Parts.called(expression).ifPresent(method -> call(method.body()));
  }

  private void operate(Span span, SyncCall call) {
    if (SyncEffect.isAttempt(call.method())) {
      said.add(
          unclear(span, "whether it succeeds is not known behind it")
              .withHelp("make it a condition: if (l.tryLock()) { … l.unlock(); }"));
    } else {
      count(span, call, SyncEffect.of(call));
    }
  }

  private void count(Span span, SyncCall call, int change) {
    if (change == 0 || now.isEmpty()) {
      return;
    }
    Optional<Counted> of = Counted.of(call);
    if (of.isEmpty()) {
      said.add(unclear(span, "which object this is about is not known beforehand"));
      return;
    }
    Counted counted = of.get();
    Map<Counted, Integer> after = new HashMap<>(now.get());
    int count = after.merge(counted, change, Integer::sum);
    after.values().removeIf(value -> value == 0);
    now = Optional.of(Map.copyOf(after));
    Course course = courses.getOrDefault(counted, new Course(0, 0, 0, span));
    courses.put(
        counted,
        new Course(
            0, Math.min(course.low(), count), Math.max(course.high(), count), course.first()));
  }

  private static Diagnostic unclear(Span span, String label) {
    return Diagnostic.of(
        Code.L285, span, "what a repetition takes and lets go cannot be told", label);
  }
}

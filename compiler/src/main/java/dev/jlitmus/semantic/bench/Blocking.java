package dev.jlitmus.semantic.bench;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.bench.Balance.Course;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.flow.Deep;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which operations on synchronizers threads cannot repeat. A lock has to be let go as often as
 * it is taken. What one thread puts into a channel another has to take out, or it does so itself
 * and there is room; permits of a semaphore likewise. Whatever is over after the first time cannot
 * be repeated at all.
 */
final class Blocking {
  private final List<ThreadBody> threads;
  private final List<Balance> balances;
  private final List<Diagnostic> found = new ArrayList<>();

  private Blocking(List<ThreadBody> threads) {
    this.threads = threads;
    this.balances = threads.stream().map(thread -> Balance.of(thread.body())).toList();
  }

  static List<Diagnostic> check(List<ThreadBody> threads) {
    Blocking blocking = new Blocking(threads);
    blocking.checkCalls();
    blocking.balances.forEach(balance -> blocking.found.addAll(balance.said()));
    if (blocking.found.isEmpty()) {
      blocking.checkCounts();
    }
    return blocking.found.stream().distinct().toList();
  }

  private record Site(Span span, SyncCall call) {}

  private Stream<Site> sites() {
    return threads.stream()
        .flatMap(thread -> Deep.statements(thread.body()))
        .flatMap(statement ->
            Stream.concat(
                statement instanceof Statement.Operate operate
                    ? Stream.of(new Site(operate.span(), operate.call()))
                    : Stream.empty(),
                Deep.expressions(statement).flatMap(Blocking::site)));
  }

  private static Stream<Site> site(Expression expression) {
    return expression instanceof Expression.Operate operate
        ? Stream.of(new Site(operate.span(), operate.call()))
        : Stream.empty();
  }

  private void checkCalls() {
    sites().flatMap(site -> once(site).stream()).forEach(found::add);
  }

  /** What has its effect, or its end, one time only. */
  private static Optional<Diagnostic> once(Site site) {
    return switch (site.call().method()) {
      case WAIT, AWAIT ->
          Optional.of(Repetition.waiting(site.span(), "only another thread's signal ends this"));
      case AWAIT_ZERO ->
          Counted.field(site.call().target()).map(Counted::numberOf).orElse(1) == 0
              ? Optional.empty()
              : Optional.of(
                  Repetition.waiting(site.span(), "a latch opens once and then stays open"));
      case CLOSE ->
          Optional.of(
              Diagnostic.of(
                      Code.L287,
                      site.span(),
                      "a channel is closed once",
                      "the second repetition throws")
                  .withHelp("measure what goes through the channel while it is open"));
      case NOTIFY, NOTIFY_ALL, LOCK, UNLOCK, TRY_LOCK, SIGNAL, SIGNAL_ALL -> Optional.empty();
      case READ_LOCK, READ_UNLOCK, TRY_READ_LOCK -> Optional.empty();
      case WRITE_LOCK, WRITE_UNLOCK, TRY_WRITE_LOCK -> Optional.empty();
      case COUNT_DOWN, GET_COUNT, ACQUIRE, TRY_ACQUIRE, RELEASE -> Optional.empty();
      case SEND, TRY_SEND, RECEIVE, TRY_RECEIVE, IS_CLOSED -> Optional.empty();
      case GET, GET_OR_DEFAULT, PUT, PUT_IF_ABSENT, COMPUTE_IF_ABSENT -> Optional.empty();
      case REMOVE, CONTAINS_KEY -> Optional.empty();
    };
  }

  private void checkCounts() {
    Set<Counted> all = new LinkedHashSet<>();
    balances.forEach(balance -> all.addAll(balance.courses().keySet()));
    for (Counted counted : all) {
      List<Course> courses =
          balances.stream()
              .flatMap(balance -> Optional.ofNullable(balance.courses().get(counted)).stream())
              .toList();
      switch (counted.kind()) {
        case REENTRANT_LOCK, READ_WRITE_LOCK -> courses.forEach(this::checkLock);
        case SEMAPHORE -> checkSemaphore(counted.number(), courses);
        case CHANNEL -> checkChannel(counted.number(), courses);
        case MONITOR, CONDITION, LATCH, MAP, ONCE -> {}
      }
    }
  }

  private void checkLock(Course course) {
    if (course.low() < 0) {
      found.add(
          Diagnostic.of(
              Code.L285,
              course.first(),
              "a repetition lets go what it has not taken",
              "IllegalMonitorStateException"));
    } else if (course.net() > 0) {
      found.add(
          Diagnostic.of(
                  Code.L285,
                  course.first(),
                  "a repetition does not let go what it takes",
                  "the next one takes it once more")
              .withHelp("let it go as often as it is taken: l.unlock();"));
    }
  }

  /** Who only releases never waits. */
  private void checkSemaphore(int permits, List<Course> courses) {
    boolean released = courses.stream().anyMatch(course -> course.net() > 0);
    for (Course course : courses) {
      if (course.net() < 0 && !released) {
        found.add(forEver(course.first(), "nothing releases what it takes"));
      } else if (course.net() == 0 && permits + course.low() < 0 && !released) {
        found.add(
            forEver(
                course.first(),
                "takes %d of %s".formatted(-course.low(), counted(permits, "permit"))));
      }
    }
  }

  private void checkChannel(int capacity, List<Course> courses) {
    boolean sent = courses.stream().anyMatch(course -> course.net() > 0);
    boolean received = courses.stream().anyMatch(course -> course.net() < 0);
    if (sent && received) {
      return;
    }
    for (Course course : courses) {
      if (course.net() > 0) {
        found.add(forEver(course.first(), "nothing receives as much as is sent"));
      } else if (course.net() < 0 || course.low() < 0) {
        found.add(forEver(course.first(), "nothing has sent what is received"));
      } else if (course.high() > capacity) {
        found.add(
            forEver(
                course.first(),
                "sends %s before it receives, and there is room for %d"
                    .formatted(counted(course.high(), "value"), capacity)));
      }
    }
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static Diagnostic forEver(Span span, String label) {
    return Diagnostic.of(Code.L286, span, "repeated, this waits for ever", label)
        .withHelp(
            "measure it together with its counterpart: measure pair { thread { c.send(1); } thread"
                + " { r1 = c.receive(); } }");
  }
}
